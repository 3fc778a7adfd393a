//! What reaches over the folder: symbols, references, titles that are cited; files that come, change and go.

use crate::client::{Builder, Client, of};
use crate::text::{position, slice};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// An astral character before everything in a line, so that the encodings differ.
const PLAN: &str = "鼓楼区2025年重点工作任务分解方案\n\
    为落实《2025年政府工作报告》和《鼓楼区养老服务条例》，按照《2025年玄武区重点工作方案》的做法，制定本方案。第2项、第5项同步推进。\n\
    一、𠮷祥惠民\n\
    1.𠮷祥公园新建5个。（区城管局主办，区发改委、区财政局协办）\n\
    2.地区生产总值增长5%以上。（区发展和改革委员会主办，各街道协办）\n\
    3.新建学校3所。（区教育局主办，市发改委协办）\n\
    4.新建医院2所。（区卫健委、区发改委主办）\n\
    5.新建道路8条。（区建设局主办）\n\
    6.新建桥梁1座。（区建设局主办）\n";

const NEXT: &str = "鼓楼区2026年重点工作任务分解方案\r\n\
    1.𠮷祥车站新建2座。（区交通局主办，区发改委协办）\r\n\
    2.地区生产总值增长6%以上。（区发改委主办）\r\n\
    3.新建学校4所。（区教育局主办）\r\n\
    4.新建医院3所。（区卫健委主办）\r\n\
    5.新建道路9条。（区建设局主办）\r\n";

const REPORT: &str = "𠮷\n政府工作报告\n——2025年1月10日在鼓楼区第十九届人民代表大会上\n各位代表：\n\
    一、2024年工作回顾\n坚持稳字当头，𠮷祥如意，地区生产总值完成1368.6亿元、增长4.7%，一般公共预算收入完成184.2亿元，\
    社会消费品零售总额增长5%，固定资产投资增长3%，居民人均可支配收入增长5%。\n\
    二、2025年工作安排\n地区生产总值增长5%以上。\n";

pub const ENCODINGS: [&str; 3] = ["utf-8", "utf-16", "utf-32"];

/// A folder of these files.
pub fn folder(test: &str, files: &[(&str, Vec<u8>)]) -> PathBuf {
    let tests = Path::new(env!("CARGO_TARGET_TMPDIR")).join("folder");
    let root = tests.join(test);
    let _ = fs::remove_dir_all(&root);
    for (name, bytes) in files {
        let file = root.join(name);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder can be made");
        fs::write(file, bytes).expect("a file can be written");
    }
    root
}

pub fn gb18030(text: &str) -> Vec<u8> {
    encoding_rs::GB18030.encode(text).0.into_owned()
}

/// The name of a file as the server writes it.
pub fn uri(path: &Path) -> String {
    let escape = |byte: u8| match byte {
        b'/' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    let path = path.display().to_string();
    format!("file://{}", path.bytes().map(escape).collect::<String>())
}

pub fn of_folder(root: &Path, encoding: &str) -> Builder {
    let folders = json!([{"uri": uri(root), "name": "公文"}]);
    Builder::new()
        .encodings(&[encoding])
        .says("workspaceFolders", folders)
}

fn office(test: &str) -> PathBuf {
    let other = PLAN.replace(
        "鼓楼区2025年重点工作任务分解方案",
        "2025年玄武区重点工作方案",
    );
    folder(
        test,
        &[
            ("方案.txt", PLAN.into()),
            ("明年/方案.md", NEXT.into()),
            ("报告（2025年）.txt", gb18030(REPORT)),
            ("玄武.txt", other.into()),
            ("买菜.txt", "白菜两斤\n".into()),
        ],
    )
}

/// The parameters of a request inside the first place of some words.
pub fn at(uri: &str, text: &str, words: &str, encoding: &str) -> Value {
    let first = words.chars().next().expect("a word");
    let byte = text.find(words).expect("the words are there") + first.len_utf8();
    let (line, character) = position(text, byte, encoding);
    json!({"textDocument": {"uri": uri}, "position": {"line": line, "character": character}})
}

fn found(client: &mut Client, query: &str) -> Vec<Value> {
    let found = client.result("workspace/symbol", json!({"query": query}));
    found.as_array().expect("symbols").clone()
}

/// Name, kind and container of each.
fn told(symbols: &[Value]) -> Vec<String> {
    let told = |one: &Value| {
        let text = |key: &str| one[key].as_str().unwrap_or_default().to_owned();
        format!("{} {} {}", text("name"), one["kind"], text("containerName"))
    };
    symbols.iter().map(told).collect()
}

#[test]
fn symbols_of_all_documents_are_found_by_name_and_by_pinyin() {
    for encoding in ENCODINGS {
        let root = office(&format!("symbols-{encoding}"));
        let mut client = of_folder(&root, encoding).start();
        let of_next = "鼓楼区2026年重点工作任务分解方案";
        assert_eq!(
            told(&found(&mut client, "车站")),
            [format!("1.𠮷祥车站新建2座 7 {of_next}")]
        );
        assert_eq!(
            told(&found(&mut client, "jtj")),
            [format!("区交通局 2 {of_next}")]
        );
        assert_eq!(found(&mut client, "jiaotongju").len(), 1);
        assert_eq!(found(&mut client, "没有这样的词"), [] as [Value; 0]);

        let figures = found(&mut client, "一般公共预算收入");
        assert_eq!(told(&figures), ["一般公共预算收入 16 政府工作报告"]);
        let place = &figures[0]["location"];
        assert_eq!(place["uri"], uri(&root.join("报告（2025年）.txt")));
        assert_eq!(slice(REPORT, &place["range"], encoding), "一般公共预算收入");
        let targets = found(&mut client, "祥公园");
        assert_eq!(targets.len(), 2, "of both districts");
        let of_plan = targets
            .iter()
            .find(|one| one["location"]["uri"] == uri(&root.join("方案.txt")));
        let range = &of_plan.expect("it is one of them")["location"]["range"];
        assert_eq!(slice(PLAN, range, encoding), "1.𠮷祥公园新建5个");
    }
}

#[test]
fn without_a_word_titles_come_first() {
    let root = office("empty-query");
    let mut client = of_folder(&root, "utf-16").start();
    let all = told(&found(&mut client, ""));
    let titles = [
        "2025年玄武区重点工作方案",
        "政府工作报告",
        "鼓楼区2025年重点工作任务分解方案",
        "鼓楼区2026年重点工作任务分解方案",
    ];
    let mut first: Vec<_> = all[..4]
        .iter()
        .map(|one| one.split(' ').next().expect("a name"))
        .collect();
    first.sort_unstable();
    assert_eq!(first, titles);
    assert!(
        all.contains(&"一、2024年工作回顾 3 政府工作报告".to_owned()),
        "{all:?}"
    );
    assert!(!all.iter().any(|one| one.contains("公园")), "{all:?}");
}

#[test]
fn files_come_change_and_go_and_what_is_open_is_as_its_editor_has_it() {
    let root = office("changes");
    let mut client = of_folder(&root, "utf-16").start();
    assert_eq!(found(&mut client, "码头"), [] as [Value; 0]);
    let (changed, new) = (root.join("明年/方案.md"), root.join("新.txt"));
    fs::write(&changed, NEXT.replace("车站新建2座", "码头新建11座")).expect("it can be written");
    assert_eq!(
        told(&found(&mut client, "码头")),
        ["1.𠮷祥码头新建11座 7 鼓楼区2026年重点工作任务分解方案"]
    );
    fs::write(&new, NEXT.replace("车站", "码头")).expect("it can be written");
    assert_eq!(found(&mut client, "码头").len(), 2);

    let open = uri(&changed);
    client.open(&open, &NEXT.replace("车站", "机场"));
    assert_eq!(found(&mut client, "码头").len(), 1);
    assert_eq!(found(&mut client, "机场")[0]["location"]["uri"], open);
    client.close(&open);
    assert_eq!(found(&mut client, "机场"), [] as [Value; 0]);
    assert_eq!(found(&mut client, "码头").len(), 2);
    fs::remove_file(&new).expect("it is there");
    assert_eq!(found(&mut client, "码头").len(), 1);
}

#[test]
fn a_client_that_watches_files_is_believed() {
    let root = office("watched");
    let watches = "workspace/didChangeWatchedFiles/dynamicRegistration";
    let mut client = of_folder(&root, "utf-16").can(watches, json!(true)).start();
    let registered = client
        .asked("client/registerCapability", Value::Null)
        .to_string();
    assert!(registered.contains("txt,md"), "{registered}");
    assert_eq!(found(&mut client, "码头"), [] as [Value; 0]);
    let changed = root.join("方案.txt");
    fs::write(&changed, PLAN.replace("公园", "码头")).expect("it can be written");
    assert_eq!(
        found(&mut client, "码头"),
        [] as [Value; 0],
        "nobody has told of it"
    );
    let changes = json!({"changes": [{"uri": uri(&changed), "type": 2}]});
    client.notify("workspace/didChangeWatchedFiles", changes);
    assert_eq!(found(&mut client, "码头").len(), 1);
}

/// A folder too large to be read for links: they must not take a change for known that nobody has read.
#[test]
fn links_in_a_large_folder_leave_what_changed_to_be_read() {
    let mut files: Vec<(String, Vec<u8>)> = (0..310)
        .map(|i| (format!("{i}.txt"), "白菜两斤\n".into()))
        .collect();
    files.push(("方案.txt".to_owned(), PLAN.into()));
    files.push(("明年.txt".to_owned(), NEXT.into()));
    let files: Vec<(&str, Vec<u8>)> = files
        .iter()
        .map(|(name, text)| (&**name, text.clone()))
        .collect();
    let root = folder("large", &files);
    let watches = "workspace/didChangeWatchedFiles/dynamicRegistration";
    let mut client = of_folder(&root, "utf-16").can(watches, json!(true)).start();
    client.asked("client/registerCapability", Value::Null);
    assert_eq!(found(&mut client, "车站").len(), 1);
    let (plan, next) = (uri(&root.join("方案.txt")), root.join("明年.txt"));
    client.open(&plan, PLAN);
    fs::write(&next, NEXT.replace("车站", "码头")).expect("it can be written");
    let changes = json!({"changes": [{"uri": uri(&next), "type": 2}]});
    client.notify("workspace/didChangeWatchedFiles", changes);
    let links = client.result("textDocument/documentLink", of(&plan));
    assert_eq!(links, json!([]));
    assert_eq!(found(&mut client, "码头").len(), 1);
}

#[test]
fn references_go_beyond_the_document_but_not_to_another_district() {
    for encoding in ENCODINGS {
        let root = office(&format!("references-{encoding}"));
        let mut client = of_folder(&root, encoding).start();
        let (plan, next) = (uri(&root.join("方案.txt")), uri(&root.join("明年/方案.md")));
        client.open(&plan, PLAN);
        let mut params = at(&plan, PLAN, "区发改委", encoding);
        params["context"] = json!({"includeDeclaration": true});
        let all = client.result("textDocument/references", params);
        let words = |one: &Value| {
            let text = if one["uri"] == plan { PLAN } else { NEXT };
            assert!(one["uri"] == plan || one["uri"] == next, "{one}");
            slice(text, &one["range"], encoding).to_owned()
        };
        let words: Vec<String> = all.as_array().expect("places").iter().map(words).collect();
        assert_eq!(
            words,
            [
                "区发改委",
                "区发展和改革委员会",
                "区发改委",
                "区发改委",
                "区发改委"
            ]
        );

        let mut params = at(&plan, PLAN, "地区生产总值", encoding);
        params["context"] = json!({"includeDeclaration": false});
        let all = client.result("textDocument/references", params);
        let files: Vec<&Value> = all
            .as_array()
            .expect("places")
            .iter()
            .map(|one| &one["uri"])
            .collect();
        // One in the next plan, two in the report, one in the other district's plan; the one here is the declaration.
        assert_eq!(files.len(), 4, "{files:?}");
        assert!(!files.contains(&&json!(plan)));
    }
}

#[test]
fn a_title_that_is_cited_leads_to_its_document() {
    for encoding in ENCODINGS {
        let root = office(&format!("titles-{encoding}"));
        let mut client = of_folder(&root, encoding).start();
        let plan = uri(&root.join("方案.txt"));
        client.open(&plan, PLAN);
        let cited = at(&plan, PLAN, "《2025年玄武区重点工作方案》", encoding);
        let found = client.result("textDocument/definition", cited);
        assert_eq!(found.as_array().map(Vec::len), Some(1), "{found}");
        assert_eq!(found[0]["uri"], uri(&root.join("玄武.txt")));
        let other = PLAN.replace(
            "鼓楼区2025年重点工作任务分解方案",
            "2025年玄武区重点工作方案",
        );
        assert_eq!(
            slice(&other, &found[0]["range"], encoding),
            "2025年玄武区重点工作方案"
        );

        let unknown = at(&plan, PLAN, "《鼓楼区养老服务条例》", encoding);
        assert_eq!(
            client.result("textDocument/definition", unknown),
            Value::Null
        );

        let links = client.result("textDocument/documentLink", of(&plan));
        let [link] = links.as_array().expect("links").as_slice() else {
            panic!("one of three is known: {links}");
        };
        assert_eq!(
            slice(PLAN, &link["range"], encoding),
            "《2025年玄武区重点工作方案》"
        );
        assert_eq!(link["target"], uri(&root.join("玄武.txt")));
    }
}

#[test]
fn a_number_leads_to_its_target() {
    for encoding in ENCODINGS {
        let mut client = Builder::new().encodings(&[encoding]).start();
        let plan = "file:///%e7%ac%ac.txt";
        client.open(plan, PLAN);
        let found = client.result("textDocument/definition", at(plan, PLAN, "第5项", encoding));
        assert_eq!(slice(PLAN, &found["range"], encoding), "5.新建道路8条");
    }
}

#[test]
fn what_is_switched_off_is_silent() {
    let root = office("switches");
    let settings = "[features]\nworkspace-symbols = false\nlinks = false\n";
    fs::write(root.join("gongwen.toml"), settings).expect("it can be written");
    let mut client = of_folder(&root, "utf-16").start();
    let plan = uri(&root.join("方案.txt"));
    client.open(&plan, PLAN);
    assert_eq!(
        client.result("workspace/symbol", json!({"query": ""})),
        Value::Null
    );
    assert_eq!(
        client.result("textDocument/documentLink", of(&plan)),
        Value::Null
    );
}

#[test]
fn nobody_reads_for_one_who_has_left() {
    let files: Vec<(String, Vec<u8>)> = (0..120)
        .map(|i| (format!("{i}.txt"), PLAN.repeat(4).into_bytes()))
        .collect();
    let files: Vec<(&str, Vec<u8>)> = files
        .iter()
        .map(|(name, text)| (&**name, text.clone()))
        .collect();
    let root = folder("cancelled", &files);
    let mut client = of_folder(&root, "utf-16").start();
    let first = client.ask("workspace/symbol", json!({"query": "公园"}));
    client.notify("$/cancelRequest", json!({"id": first}));
    assert_eq!(client.answer(first)["error"]["code"], -32800);
    // What was read before is not read again; the rest is.
    assert!(found(&mut client, "公园").len() >= 120);
}
