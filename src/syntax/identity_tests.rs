//! Pairs of names that mean the same body, and pairs that do not.

use super::*;
use crate::syntax::Place;

fn department(name: &str) -> Department {
    Department {
        name: name.to_owned(),
        place: Place::default(),
        generic: name.starts_with('各') || name.starts_with("相关"),
        to_confirm: false,
    }
}

/// The identities of names in one clause.
fn identities(names: &str, own: &[OwnDepartment]) -> Vec<Option<Identity>> {
    let mut identities = Identities::default();
    names
        .split('、')
        .map(|name| identities.next(&department(name), &Naming::of(name, own)))
        .collect()
}

fn alone(name: &str) -> Option<Identity> {
    identities(name, &[]).remove(0)
}

#[test]
fn forms_of_the_same_body() {
    let rows = [
        "区工商局、原区工商局、区工商行政管理局",
        "区科技局、区科技局（区外专局）、区科技局〈区外国专家局〉",
        "区发改委、区发展改革委、区发展和改革委员会、区发改局、区发展和改革局、区 发改委",
        "国家发展改革委、国家发改委、国家发展和改革委员会",
        "区人社局、区人力资源和社会保障局、区人力资源社会保障局",
        "人力资源社会保障部、人社部、人力资源和社会保障部",
        "省教育厅、教育厅、自治区教育厅",
        "教育部、国家教育部",
        "区住建局、区住房和城乡建设局、区建设局",
        "区卫健委、区卫生健康委员会、区卫健局",
        "区市场监管局、区市场监督管理局",
        "国家市场监管总局、市场监管总局",
        "县应急局、县应急管理局",
        "区城管局、区城市管理局、区城管委、区城市管理和综合执法局",
        "区文旅局、区文化和旅游局、区文广新局",
        "市自然资源局、市自然资源和规划局、市规划和自然资源局",
        "鼓楼生态环境局、鼓楼区生态环境局、市生态环境局鼓楼分局",
        "鼓楼公安分局、市公安局鼓楼分局、鼓楼区公安分局",
        "鼓楼消防救援局、鼓楼消防救援大队",
        "区教育局、区教体局、区教育和体育局",
        "区工信局、区经信局、区工业和信息化局",
        "区委组织部、中共区委组织部",
        "自治区党委宣传部、自治区宣传部",
        "团区委、共青团区委",
        "团市委、共青团市委员会",
        "区政府办、区政府办公室、区人民政府办公室",
        "区纪委监委、区纪委",
        "区国资委、区国资办",
        "全国总工会、中华全国总工会",
        "鼓楼区发改委、鼓楼区发展改革委",
        "高新区管委会、高新区管理委员会",
        "区合作交流中心、区合作 交流中心",
    ];
    for row in rows {
        let all: Vec<_> = row.split('、').map(alone).collect();
        assert!(all[0].is_some(), "{row}");
        for (identity, name) in all.iter().zip(row.split('、')) {
            assert_eq!(identity, &all[0], "{name} of {row}");
        }
    }
}

#[test]
fn different_bodies() {
    let pairs = [
        ("区发改委", "市发改委"),
        ("区发改委", "鼓楼区发改委"),
        ("市公安局", "鼓楼公安分局"),
        ("区市场监管局", "区工商局"),
        ("区市场监管局", "区质监局"),
        ("区城管局", "区综合行政执法局"),
        ("区行政审批局", "区政务服务中心"),
        ("区科技局", "区科协"),
        ("区科技局", "区科技和工业信息化局"),
        ("市体育局", "市教育局"),
        ("区数据局", "区大数据中心"),
        ("区税务局", "区财政局"),
        ("区法院", "区检察院"),
        ("区房产局", "区建设局"),
        ("教育部", "教育厅"),
        ("国务院办公厅", "中央办公厅"),
        ("区委办公室", "区政府办公室"),
        ("湖南路街道", "宁海路街道"),
        ("金融监管总局", "区金融监管局"),
        ("吉林省财政厅", "吉林市财政局"),
    ];
    for (one, other) in pairs {
        assert_ne!(alone(one), alone(other), "{one} {other}");
    }
}

#[test]
fn the_level_is_written_once_for_a_list() {
    let pairs = [
        ("市发展改革委、国土房管局", "市国土房管局"),
        ("市发展改革委、外经贸局", "市外经贸局"),
        ("省委组织部、教育厅、财政局", "省财政局"),
        ("财政部、发展改革委", "国家发展改革委"),
        ("南京市发改委、财政局", "南京市财政局"),
        // Neither a place's office nor an unknown name changes the level.
        ("市公安局、鼓楼生态环境局、财政局", "市财政局"),
        ("市公安局、高新区管委会、财政局", "市财政局"),
        ("市公安局、区域合作中心、财政局", "市财政局"),
        // Groups stand between without changing it.
        ("市公安局、各街道、财政局", "市财政局"),
        ("市公安局、铁北片区管理办", "铁北片区管理办"),
    ];
    for (list, last) in pairs {
        let found = identities(list, &[]).pop().flatten();
        assert_eq!(found, alone(last), "{list}");
    }
}

#[test]
fn names_without_any_level_belong_to_the_document_s() {
    let names = ["县发改局", "县财政局", "市公安局", "教育局", "园区服务局"];
    let namings = names.map(|name| Naming::of(name, &[]));
    let mut home = Identities::among(namings.iter());
    assert_eq!(
        home.next(&department("教育局"), &namings[3]),
        alone("县教育局")
    );
    let found = home.next(&department("园区服务局"), &namings[4]);
    assert_eq!(found, alone("县园区服务局"));
}

#[test]
fn any_text_is_a_name() {
    for name in [
        "",
        " ",
        "区",
        "局",
        "分局",
        "局分局",
        "公安局分局",
        "（）",
        "原",
        "𠮷区𠮷局",
        "团委",
        "*委办",
    ] {
        let found = alone(name).expect("an identity");
        assert_eq!(alone(name), Some(found), "{name}");
    }
}

#[test]
fn groups_are_nobody() {
    assert_eq!(alone("各街道"), None);
    assert_eq!(alone("相关部门"), None);
}

#[test]
fn full_names() {
    let pairs = [
        ("区发改委", Some("区发展和改革委员会")),
        ("区发改局", Some("区发展和改革局")),
        ("国家发展改革委", Some("国家发展和改革委员会")),
        ("人社部", Some("人力资源和社会保障部")),
        ("团区委", Some("共青团区委员会")),
        ("区卫计委", Some("区卫生和计划生育委员会")),
        ("市场监管总局", Some("国家市场监督管理总局")),
        ("国家体育总局", Some("国家体育总局")),
        ("中国证监会", Some("中国证券监督管理委员会")),
        ("市市场监管局", Some("市市场监督管理局")),
        ("湖南路街道", None),
    ];
    for (name, full) in pairs {
        assert_eq!(Naming::of(name, &[]).full().as_deref(), full, "{name}");
    }
}

#[test]
fn what_former_bodies_are_now() {
    let pairs = [
        ("区文广新局", "区文化和旅游局"),
        ("省环保厅", "省生态环境厅"),
        ("环境保护部", "生态环境部"),
        ("区工商局", "区市场监督管理局"),
        ("工商总局", "国家市场监督管理总局"),
        ("国家旅游局", "文化和旅游部"),
        ("国务院扶贫办", "农业农村部"),
    ];
    for (former, present) in pairs {
        let naming = Naming::of(former, &[]);
        let body = naming.body().expect("a known body");
        let body = body.followed_by().unwrap_or(body);
        assert_eq!(naming.now(body), present, "{former}");
    }
}

#[test]
fn a_workspace_names_its_own() {
    let text = "name = '区大数据中心'\naliases = ['区城市数字治理中心', '数治中心']";
    let own = [toml::from_str(text).expect("an entry")];
    let found = identities("区城市数字治理中心、数治中心、区大数据中心、区数据局", &own);
    assert_eq!(found[0], found[2]);
    assert_eq!(found[1], found[2]);
    assert_ne!(found[3], found[2]);
}
