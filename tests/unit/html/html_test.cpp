// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/form.h"
#include "html/html.h"

#include <doctest/doctest.h>

TEST_CASE("text from people cannot become markup, in content or in an attribute")
{
    CHECK(Html::text("<a href=\"x\" title='y'>&").string()
        == "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;");
    CHECK(Html::format(R"(<p title="{}">{}</p>)", std::string{"\">"}, 17).string()
        == R"(<p title="&quot;&gt;">17</p>)");
    Html html = Html::markup("<b>");
    html.add("<i>");
    html += "</b>";
    CHECK(html.string() == "<b>&lt;i&gt;</b>");
}

TEST_CASE("finished markup put into markup is not escaped again")
{
    CHECK(Html::format("<p>{}</p>", Html::text("&")).string() == "<p>&amp;</p>");
    CHECK((Html::markup("<br>") + Html::number(-5)).string() == "<br>-5");
}

TEST_CASE("a form that saves as it is written tells the script where, and what it is based on")
{
    auto const html = form({.action = "/a",
                               .csrf = "t",
                               .autosave = "/a/utkast",
                               .version = "7",
                               .keep = "rubrik-1",
                               .hidden = {{"x", "<"}}},
        Html::markup("<p></p>"))
                          .string();
    CHECK(html
        == R"(<form method="post" action="/a" novalidate data-autosave="/a/utkast" data-keep="rubrik-1" data-guard>)"
           R"(<input type="hidden" name="_csrf" value="t"><input type="hidden" name="version" value="7">)"
           R"(<input type="hidden" name="x" value="&lt;"><p></p></form>)");
}

TEST_CASE("a form for searching carries no token into the address")
{
    CHECK(search_form("/personer", "Sök", {}).string().find("_csrf") == std::string::npos);
}
