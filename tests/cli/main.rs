//! The program as a person or a script uses it: arguments in, output and exit code out.

mod across;
mod findings;
mod formats;
mod inputs;
mod links;
mod misuse;
mod reports;
mod suppression;

#[path = "../support/program.rs"]
mod program;
#[path = "../support/schema.rs"]
mod schema;

use program::{Run, finish, folder, gongwen, run, write};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// A small plan: the first target has everything, the second no lead, the third promises growth without a figure.
const PLAN: &str = "\
2025年目标任务分解方案

一、发展目标
1.地区生产总值增长5%以上。（区发改委主办）
2.完成12个片区改造。
3.撬动家电、家装、汽车等大宗商品销量快速增长。（区商务局主办）
4.开展执法案卷评查4次。（区司法局主办，各街道协办）
5.新增就业岗位1.5万个。（区人社局主办）
6.培育高新技术企业30家。（区科技局主办）
7.改造老旧小区20万平方米。（区房产局主办，相关街道协办）
";

/// Something that is neither report nor plan.
const SHOPPING: &str = "1.牛奶\n2.鸡蛋\n3.面包\n";
