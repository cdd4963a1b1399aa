//! Colours and type, light and dark.
//!
//! A page follows the system. A notebook has its own switch, which goes before: `JupyterLab` and VS Code say on their
//! body which theme is on. Where that is not said, the system is asked.

const LIGHT: &str = "--ink:#1c1b1a;--faint:#6b6762;--rule:#d9d5cf;--paper:#fff;--soft:#f6f4f1;\
    --actor:#d5e6fb;--place:#d3f0d8;--time:#fbe9b8;--event:#fbd3d6;--said:#7a4fbf;\
    --talk:#2563a8;--help:#2c7a3f;--quarrel:#b35c00;--fight:#b3212d;";

const DARK: &str = "--ink:#ebe8e4;--faint:#a39e97;--rule:#45413c;--paper:#191816;--soft:#24221f;\
    --actor:#1f4168;--place:#1e4d2b;--time:#5c470f;--event:#6b1f28;--said:#b594ec;\
    --talk:#7fb2ea;--help:#7cc98f;--quarrel:#eaa55a;--fight:#f08a90;";

/// The colours for what matches `scope`.
pub(super) fn colours(scope: &str) -> String {
    format!(
        "{scope}{{color-scheme:light dark;{LIGHT}}}\n\
         @media (prefers-color-scheme:dark){{{scope}{{{DARK}}}}}\n\
         [data-jp-theme-light=true] {scope},.vscode-light {scope}{{color-scheme:light;{LIGHT}}}\n\
         [data-jp-theme-light=false] {scope},.vscode-dark {scope}{{color-scheme:dark;{DARK}}}\n"
    )
}

/// The style of an article and its tables.
pub(super) fn article() -> String {
    format!("<style>\n{}{ARTICLE}</style>\n", colours(".wirecopy"))
}

/// The style of a page around it.
pub(super) fn page() -> String {
    format!("<style>\n{}{PAGE}</style>\n", colours(".wirecopy-page"))
}

const PAGE: &str = "\
.wirecopy-page{margin:0;background:var(--paper)}
.wirecopy-page .wirecopy{max-width:72rem;margin:0 auto;padding:1rem clamp(.75rem,4vw,3rem) 4rem}
";

const ARTICLE: &str = "\
.wirecopy{container-type:inline-size;background:var(--paper);color:var(--ink);padding:.5rem;
  font:1.05rem/1.6 Charter,Georgia,'Times New Roman',serif;overflow-wrap:anywhere}
.wirecopy article{max-width:42rem;margin:0 auto}
.wirecopy p{margin:0 0 1em}
.wirecopy article p,.wirecopy article blockquote{white-space:pre-line}
.wirecopy h1{font-size:1.9rem;line-height:1.2;margin:.2em 0 .5em;font-weight:700}
.wirecopy h2{font-size:1.2rem;line-height:1.3;margin:1.4em 0 .5em;font-weight:700}
.wirecopy h2.second{font-weight:400;margin-top:0}
.wirecopy .facts,.wirecopy .legend,.wirecopy .kicker,.wirecopy .byline,.wirecopy .caption,.wirecopy .issuer,
.wirecopy .boilerplate,.wirecopy .warning,.wirecopy table{font:.85rem/1.5 system-ui,'Helvetica Neue',Arial,sans-serif}
.wirecopy .facts,.wirecopy .legend{max-width:42rem;margin:0 auto 1em;color:var(--faint)}
.wirecopy .legend span[class]{display:inline-block;margin:0 .6em .35em 0}
.wirecopy .kicker{text-transform:uppercase;letter-spacing:.08em;color:var(--faint);margin-bottom:.2em}
.wirecopy .description{font-size:1.15rem;color:var(--faint)}
.wirecopy .byline,.wirecopy .boilerplate{color:var(--faint)}
.wirecopy .caption{border-left:3px solid var(--rule);padding-left:.8em;color:var(--faint)}
.wirecopy .dateline{font-variant:small-caps;font-weight:700;letter-spacing:.03em}
.wirecopy .issuer{margin:1.2em 0 .4em;color:var(--said);font-weight:600}
.wirecopy blockquote{margin:0;padding:.1em 0 .9em 1em;border-left:3px solid var(--said)}
.wirecopy .warning{max-width:42rem;margin:1em auto;border:1px solid var(--rule);background:var(--soft);padding:.6em .9em}
.wirecopy span.actor,.wirecopy span.place,.wirecopy span.time,.wirecopy span.event{
  border-radius:.2em;padding:.08em .12em;margin:0 -.12em;color:var(--ink);-webkit-box-decoration-break:clone;box-decoration-break:clone}
.wirecopy span.time{background:var(--time)}
.wirecopy span.place{background:var(--place)}
.wirecopy span.actor{background:var(--actor)}
.wirecopy span.event{background:var(--event);font-weight:700}
.wirecopy span.statement{text-decoration:underline 2px var(--said);text-underline-offset:.2em}
.wirecopy span.cue{text-decoration:underline 2px dotted var(--said);text-underline-offset:.2em}
.wirecopy span[title]{cursor:help}
.wirecopy table{border-collapse:collapse;width:100%;margin:0;overflow-wrap:break-word;background:none;color:var(--ink)}
.wirecopy th,.wirecopy td{text-align:start;vertical-align:top;padding:.45em .9em .45em 0;border:0;
  border-bottom:1px solid var(--rule);white-space:normal;background:none;max-width:34em}
.wirecopy th{color:var(--faint);font-weight:600}
.wirecopy tr{background:none}
.wirecopy td:first-child{font-weight:600}
.wirecopy td:first-child,.wirecopy td[data-column=When],.wirecopy td[data-column=Status]{white-space:nowrap}
@container (max-width:44rem){
  .wirecopy h1{font-size:1.5rem}
  .wirecopy thead{display:none}
  .wirecopy table,.wirecopy tbody,.wirecopy tr,.wirecopy td{display:block;max-width:none}
  .wirecopy tr{border-bottom:1px solid var(--rule);padding:.6em 0}
  .wirecopy tr td,.wirecopy tr td[data-column]{border:0;padding:.1em 0;display:grid;
    grid-template-columns:6rem minmax(0,1fr);gap:.5rem;white-space:normal}
  .wirecopy td::before{content:attr(data-column);color:var(--faint);font-weight:400}
  .wirecopy tr td.none{display:none}
}
";
