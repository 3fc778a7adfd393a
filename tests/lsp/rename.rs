//! Renaming, from the question whether it can be to the edited texts: in the document, and with a person's
//! confirmation in the other files of the folder.

use crate::client::{Builder, Client};
use crate::folder::{ENCODINGS, at, folder, gb18030, of_folder, uri};
use crate::text::byte;
use serde_json::{Value, json};
use std::path::PathBuf;

const PLAN: &str = "2025年目标任务分解方案\r\n由区发改委统筹。\r\n\
    1.𠮷祥公园新建5个。（区城管局主办，区发改委、区财政局协办）\r\n\
    2.𠮷祥经济，地区生产总值增长5%以上。（区发展和改革委员会主办，各街道协办）\r\n\
    3.新建学校3所。（区教育局主办）\r\n\
    4.新建医院2所。（区卫健委、区发改委主办）\r\n\
    5.新建道路8条。（区建设局主办）\r\n";

const OTHER: &str = "2026年目标任务分解方案\n\
    1.𠮷祥车站新建2座。（区交通局主办，区发改委、市发改委协办）\n\
    2.新建广场2个。（区发展改革委主办）\n\
    3.新建学校4所。（区教育局主办）\n\
    4.新建医院3所。（区卫健委主办）\n\
    5.新建道路9条。（区建设局主办）\n";

fn office(test: &str) -> PathBuf {
    let district = OTHER.replace("2026年目标", "玄武区2026年目标");
    folder(
        test,
        &[
            ("甲.txt", PLAN.into()),
            ("乙.txt", OTHER.into()),
            ("丙.txt", gb18030(OTHER)),
            ("丁.txt", OTHER.into()),
            ("别处/玄武.txt", district.into()),
            ("gongwen.toml", "log = 'info'\n".into()),
        ],
    )
}

fn confirming(builder: Builder) -> Builder {
    let annotations = json!({"groupsOnLabel": true});
    builder
        .can("workspace/workspaceEdit/documentChanges", json!(true))
        .can(
            "workspace/workspaceEdit/changeAnnotationSupport",
            annotations,
        )
        .can("textDocument/rename/prepareSupport", json!(true))
        .can("textDocument/rename/honorsChangeAnnotations", json!(true))
}

fn rename(client: &mut Client, mut params: Value, new: &str) -> Value {
    params["newName"] = json!(new);
    client.request("textDocument/rename", params)
}

/// A text with edits applied; `wanted`: whether a person confirms what such an annotation asks.
fn edited(text: &str, edits: &Value, encoding: &str, wanted: impl Fn(&str) -> bool) -> String {
    let mut edits: Vec<&Value> = edits.as_array().expect("edits").iter().collect();
    edits.retain(|edit| edit["annotationId"].as_str().is_none_or(&wanted));
    edits.sort_by_key(|edit| byte(text, &edit["range"]["start"], encoding));
    let mut text = text.to_owned();
    for edit in edits.into_iter().rev() {
        let range = &edit["range"];
        let place = byte(&text, &range["start"], encoding)..byte(&text, &range["end"], encoding);
        text.replace_range(place, edit["newText"].as_str().expect("a text"));
    }
    text
}

#[test]
fn a_client_that_confirms_is_given_variants_and_other_files() {
    for encoding in ENCODINGS {
        let root = office(&format!("rename-{encoding}"));
        let mut client = confirming(of_folder(&root, encoding)).start();
        let (first, open) = (uri(&root.join("甲.txt")), uri(&root.join("丁.txt")));
        client.open(&first, PLAN);
        client.open(&open, OTHER);
        client.change(&open, 7, json!([{"text": OTHER.replace("车站", "机场")}]));
        let params = at(&first, PLAN, "区发改委、", encoding);
        let prepared = client.result("textDocument/prepareRename", params.clone());
        assert_eq!(prepared["placeholder"], "区发改委");

        let edit = rename(&mut client, params, "区经济发展局")["result"].clone();
        let changes = edit["documentChanges"].as_array().expect("changes").clone();
        let of = |uri: &str| {
            let mut of = changes
                .iter()
                .filter(|one| one["textDocument"]["uri"] == uri);
            of.next().cloned().unwrap_or_default()
        };
        let own = of(&first);
        assert_eq!(own["textDocument"]["version"], 1);
        let certain = edited(PLAN, &own["edits"], encoding, |_| false);
        let named = |text: &str, name: &str| text.matches(name).count();
        assert_eq!(
            (named(&certain, "区经济发展局"), named(&certain, "区发改委")),
            (2, 1)
        );
        let all = edited(PLAN, &own["edits"], encoding, |_| true);
        let expected = PLAN
            .replace("区发改委", "区经济发展局")
            .replace("区发展和改革委员会", "区经济发展局");
        assert_eq!(all, expected);
        let confirmed = edited(PLAN, &own["edits"], encoding, |id| id == "variant");
        assert!(confirmed.contains("由区发改委统筹") && !confirmed.contains("改革"));

        let closed = of(&uri(&root.join("乙.txt")));
        assert_eq!(closed["textDocument"]["version"], Value::Null);
        assert_eq!(
            edited(OTHER, &closed["edits"], encoding, |_| false),
            OTHER,
            "nothing unasked"
        );
        let expected = OTHER
            .replace("、市发改委", "、市*")
            .replace("区发改委", "区经济发展局")
            .replace("区发展改革委", "区经济发展局")
            .replace("市*", "市发改委");
        assert_eq!(
            edited(OTHER, &closed["edits"], encoding, |_| true),
            expected
        );
        let opened = of(&open);
        assert_eq!(opened["textDocument"]["version"], 7);
        assert!(
            edited(
                &OTHER.replace("车站", "机场"),
                &opened["edits"],
                encoding,
                |_| true
            )
            .contains("区经济发展局")
        );
        for annotation in edit["changeAnnotations"]
            .as_object()
            .expect("questions")
            .values()
        {
            assert_eq!(annotation["needsConfirmation"], true);
            assert!(
                annotation["label"]
                    .as_str()
                    .is_some_and(|label| !label.is_empty())
            );
        }

        // A file in another encoding is left alone unless it is open: nobody knows how an editor would open it.
        let other = uri(&root.join("丙.txt"));
        assert_eq!(of(&other), Value::Null);
        let message = client.notified("window/logMessage");
        let said = message["message"].as_str().expect("a sentence");
        assert!(said.contains("丙.txt"), "{said}");
        client.open(&other, OTHER);
        let params = at(&first, PLAN, "区发改委、", encoding);
        let edit = rename(&mut client, params, "区经济发展局")["result"].to_string();
        assert!(edit.contains(&other), "{edit}");
    }
}

#[test]
fn any_other_client_is_given_the_very_name_in_the_document() {
    for encoding in ENCODINGS {
        let root = office(&format!("plain-{encoding}"));
        let mut client = of_folder(&root, encoding).start();
        let first = uri(&root.join("甲.txt"));
        client.open(&first, PLAN);
        let params = at(&first, PLAN, "区发改委、", encoding);
        let edit = rename(&mut client, params, "区经济发展局")["result"].clone();
        let changes = edit["changes"].as_object().expect("changes");
        assert_eq!(changes.len(), 1);
        let text = edited(PLAN, &changes[&first], encoding, |_| false);
        let expected = PLAN
            .replace("由区发改委", "由*")
            .replace("区发改委", "区经济发展局")
            .replace("由*", "由区发改委");
        assert_eq!(text, expected);
        // Under the new name the server finds as many places.
        client.change(&first, 2, json!([{"text": text}]));
        let mut params = at(&first, &text, "区经济发展局", encoding);
        params["context"] = json!({"includeDeclaration": true});
        let places = client.result("textDocument/documentHighlight", params);
        assert_eq!(places.as_array().map(Vec::len), Some(2));
    }
}

#[test]
fn a_name_that_would_break_the_clause_is_refused_in_the_users_language() {
    let locales = [
        ("zh-CN", "名称中不能有“、”"),
        ("en", "A name cannot hold “、”"),
    ];
    for (locale, expected) in locales {
        let mut client = Builder::new().says("locale", json!(locale)).start();
        let first = "file:///%e7%ac%ac.txt";
        client.open(first, PLAN);
        let params = at(first, PLAN, "区发改委、", "utf-16");
        let answer = rename(&mut client, params.clone(), "区发改委、区科技局");
        assert_eq!(answer["error"]["code"], -32602);
        let message = answer["error"]["message"].as_str().expect("a sentence");
        assert!(message.starts_with(expected), "{message}");
        for new in ["", " ", "区财政局", "财\n政局", "高质量发展"] {
            assert_eq!(
                rename(&mut client, params.clone(), new)["error"]["code"],
                -32602,
                "{new}"
            );
        }
        let nowhere = at(first, PLAN, "目标任务", "utf-16");
        assert_eq!(
            client.result("textDocument/prepareRename", nowhere.clone()),
            Value::Null
        );
        assert_eq!(
            rename(&mut client, nowhere, "区发改委")["error"]["code"],
            -32602
        );
    }
}

#[test]
fn a_figure_is_changed_only_where_each_can_be_confirmed() {
    let text = "政府工作报告\n各位代表：\n一、2024年工作回顾\n𠮷祥如意，一般公共预算收入完成184.2亿元、增长6.5%，\
        固定资产投资增长3%，社会消费品零售总额增长5%，地区生产总值增长4%。\n一般公共预算收入184.2亿元，居全市第二。\n";
    let first = "file:///%e7%ac%ac.txt";
    for encoding in ENCODINGS {
        let params = at(first, text, "184.2", encoding);
        let mut client = Builder::new().encodings(&[encoding]).start();
        client.open(first, text);
        assert_eq!(
            client.result("textDocument/prepareRename", params.clone()),
            Value::Null
        );

        let mut client = confirming(Builder::new().encodings(&[encoding])).start();
        client.open(first, text);
        let edit = rename(&mut client, params, "185.1")["result"].clone();
        let edits = &edit["documentChanges"][0]["edits"];
        assert_eq!(
            edited(text, edits, encoding, |_| false),
            text.replacen("184.2", "185.1", 1)
        );
        assert_eq!(
            edited(text, edits, encoding, |_| true),
            text.replace("184.2", "185.1")
        );
    }
}
