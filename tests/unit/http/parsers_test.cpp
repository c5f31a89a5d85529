// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/chunks.h"
#include "http/cookies.h"
#include "http/encoding.h"
#include "http/form.h"
#include "http/multipart.h"
#include "http/target.h"

#include <doctest/doctest.h>

#include <string>

using std::string_literals::operator""s;

TEST_CASE("only well-formed UTF-8 passes")
{
    for (auto const* good :
        {"", "abcdefghij", "åäö ÅÄÖ", "€", "\xed\x9f\xbf", "\xf0\x9f\x92\x99", "\xf4\x8f\xbf\xbf"}) {
        CHECK(is_utf8(good));
    }
    for (auto const* bad : {"\x80", "\xc3", "\xc0\xaf", "\xc1\xbf", "\xe0\x9f\xbf", "\xed\xa0\x80",
             "\xe2\x82", "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff", "12345678\xc3",
             "\xc3(1234567"}) {
        CHECK_FALSE(is_utf8(bad));
    }
}

TEST_CASE("what a person writes keeps its letters, tabs and lines, and loses its control characters")
{
    CHECK(clean_text("rad 1\r\nrad 2\rrad 3\nslut") == "rad 1\nrad 2\nrad 3\nslut");
    CHECK(clean_text("a\tb\0c\x01\x1b\x7f"s) == "a\tbc");
    CHECK(clean_text("§ 5°\xc2\xa0\xc2\x85\xc2\x9f!") == "§ 5°\xc2\xa0!");
    CHECK(clean_text("\r\r\n\n") == "\n\n\n");
    CHECK(clean_text("bad \xff") == std::nullopt);
}

TEST_CASE("form fields are found by name, trimmed only when asked as text")
{
    auto const form = parse_urlencoded("a=+x+&b&c=&c=2&&%3D=%26");
    REQUIRE(form);
    CHECK(form->text("a") == "x");
    CHECK(form->find("a") == " x ");
    CHECK(form->find("b") == "");
    CHECK(form->find("d") == std::nullopt);
    CHECK(form->text("d") == "");
    CHECK(form->all("c") == std::vector<std::string>{"", "2"});
    CHECK(form->has("c", "2"));
    CHECK_FALSE(form->has("c", "3"));
    CHECK(form->text("=") == "&");
    CHECK(form->fields().size() == 5);
}

TEST_CASE("a form has at most 2000 fields")
{
    std::string body;
    for (int number = 0; number < 2000; ++number)
        body += "a=1&";
    CHECK(parse_urlencoded(body));
    CHECK_FALSE(parse_urlencoded(body + "a=1"));
}

TEST_CASE("a malformed form is no form")
{
    CHECK_FALSE(parse_urlencoded("a=%"));
    CHECK_FALSE(parse_urlencoded("a=%1"));
    CHECK_FALSE(parse_urlencoded("%g0=1"));
    CHECK_FALSE(parse_urlencoded("a=%c3"));
    CHECK_FALSE(parse_urlencoded("\xff=1"));
}

TEST_CASE("the boundary of a multipart form is read as RFC 2046 allows it")
{
    CHECK(multipart_boundary("multipart/form-data; boundary=----WebKitFormBoundaryX1")
        == "----WebKitFormBoundaryX1");
    CHECK(multipart_boundary("Multipart/Form-Data;boundary=\"a=b\"") == "a=b");
    for (auto const* bad : {"multipart/form-data", "multipart/form-data; boundary=",
             "multipart/form-data; charset=x", "multipart/mixed; boundary=a",
             "multipart/form-data; boundary=a b", "multipart/form-data; boundary=a; b=c"}) {
        CHECK_FALSE(multipart_boundary(bad));
    }
    CHECK_FALSE(multipart_boundary("multipart/form-data; boundary=" + std::string(71, 'x')));
}

namespace {

std::string part(std::string const& headers, std::string const& content = "x")
{
    return "--B\r\n" + headers + "\r\n\r\n" + content + "\r\n";
}

} // namespace

TEST_CASE("a multipart form is read as browsers send it")
{
    auto const form = parse_multipart(part("Content-Disposition: form-data; name=\"a\"", "1\r\n--X\r\n")
            + part("content-disposition: form-data; name=\"f\"; "
                   "filename=\"../%22\xc3\xa5.pdf\"\r\nContent-Type: a/b",
                "\0\r\n-"s)
            + part("Content-Disposition: form-data; name=\"none\"; filename=\"\"\r\nContent-Type: a/b", "")
            + "--B--\r\n",
        "B");
    REQUIRE(form);
    CHECK(form->form.find("a") == "1\n--X\n");
    REQUIRE(form->uploads.size() == 1);
    CHECK(form->uploads[0].field == "f");
    CHECK(form->uploads[0].file_name == "\"å.pdf");
    CHECK(form->uploads[0].content_type == "a/b");
    CHECK(form->uploads[0].content == "\0\r\n-"s);
    CHECK(parse_multipart("--B--", "B"));
}

TEST_CASE("anything else is no multipart form")
{
    std::string const named = "Content-Disposition: form-data; name=\"a\"";
    for (auto const& bad :
        {""s, "x"s, "--B"s, "--B\r\n"s, part(named), "x\r\n" + part(named) + "--B--", part(named) + "--B--x",
            part("Content-Type: a/b") + "--B--", part("Content-Disposition: form-data") + "--B--",
            part("Content-Disposition: attachment; name=\"a\"") + "--B--",
            part(named + "; name=\"b\"") + "--B--", part(named + "\r\n" + named) + "--B--",
            part("Content-Disposition: form-data; name=a") + "--B--",
            part(named + "; filename*=\"x\"") + "--B--",
            part(named + "\r\nContent-Transfer-Encoding: base64") + "--B--",
            part(named + "; filename=\"x\"\r\nContent-Type: multipart/mixed; boundary=C") + "--B--",
            part(named, "\xff") + "--B--", part("Content-Disposition : form-data; name=\"a\"") + "--B--",
            part(named + "\r\nX: " + std::string(5000, 'x')) + "--B--",
            part("Content-Disposition: form-data; name=\"\xff\"") + "--B--"}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_multipart(bad, "B"));
    }
    std::string many;
    for (int number = 0; number < 21; ++number)
        many += part(named + "; filename=\"x\"");
    CHECK_FALSE(parse_multipart(many + "--B--", "B"));
    many.clear();
    for (int number = 0; number < 2001; ++number)
        many += part(named);
    CHECK_FALSE(parse_multipart(many + "--B--", "B"));
}

TEST_CASE("cookies are read strictly, and over TLS only those of this host")
{
    auto const plain = parse_cookies("a=1; b = 2 ;c; =d; e=x y; f=\"q\"; a=9; __Host-a=7", false);
    CHECK(plain.size() == 2);
    CHECK(plain.find("a")->second == "1");
    CHECK(plain.find("b")->second == "2");
    auto const secure = parse_cookies("a=1; __Host-a=7; __Host-=8", true);
    CHECK(secure.size() == 1);
    CHECK(secure.find("a")->second == "7");
    std::string many;
    for (int number = 0; number < 100; ++number)
        many += "c" + std::to_string(number) + "=1;";
    CHECK(parse_cookies(many, false).size() == 50);
}

TEST_CASE("a chunked body is the same in whatever pieces it comes")
{
    std::string const bytes = "5;a=b\r\nhej d\r\n00001\r\na\r\nA\r\n0123456789\r\n0\r\nT: 1\r\n\r\nNEXT";
    for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
        ChunkReader reader{100};
        std::string body;
        std::size_t at = 0;
        while (reader.state() == ChunkReader::State::more) {
            at += reader.read(std::string_view{bytes}.substr(at, piece), body);
            REQUIRE(at <= bytes.size());
        }
        CHECK(reader.state() == ChunkReader::State::done);
        CHECK(body == "hej da0123456789");
        CHECK(bytes.substr(at) == "NEXT");
    }
}

TEST_CASE("an address is decoded once, and its query apart")
{
    auto const target = parse_target("/a%20b/%C3%A5?x=%2F&y");
    REQUIRE(target);
    CHECK(target->path == "/a b/å");
    CHECK(target->query.find("x") == "/");
    CHECK(parse_target("/%252e%252e/")->path == "/%2e%2e/");
    CHECK(parse_target("/?")->query.fields().empty());
    CHECK_FALSE(parse_target("x"));
    CHECK_FALSE(parse_target(""));
}
