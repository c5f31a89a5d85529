// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "pdf/electronic_seal.h"

#include "pdf/content.h"
#include "read_back.h"

#include <doctest/doctest.h>

#include <filesystem>

#include <unistd.h>

namespace {

Instant const noon{std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + std::chrono::hours{12}};

// A key of its own, in a folder that is gone afterwards.
class NewKey {
public:
    NewKey()
    {
        std::filesystem::create_directories(folder_);
        pdf::make_signing_key(key(), certificate(), "Provkommunen, åäö", noon, noon + std::chrono::hours{24});
    }
    ~NewKey() { std::filesystem::remove_all(folder_); }
    NewKey(NewKey const&) = delete;
    NewKey& operator=(NewKey const&) = delete;

    std::filesystem::path key() const { return folder_ / "key"; }
    std::filesystem::path certificate() const { return folder_ / "certificate"; }

private:
    std::filesystem::path folder_ = std::filesystem::temp_directory_path() / ("delaktig-seal-" + std::to_string(::getpid()));
};

std::string document()
{
    pdf::Document made{.title = "Prov", .made_at = noon};
    made.content = {pdf::Heading{1, "Plan", {24, 30}}, pdf::Paragraph{std::string{"Samir åker buss."}, {12, 18}}};
    return pdf::write(made);
}

// All but the seal itself, which is never the same twice in a file of its own key.
std::string without_seal(std::string file)
{
    auto const begin = file.find("/Contents <");
    auto const end = file.find('>', begin);
    return file.erase(begin, end - begin);
}

} // namespace

TEST_CASE("a sealed document keeps its text and its tags, and names who sealed it and when")
{
    NewKey const made;
    pdf::ElectronicSeal const seal{pdf::SigningKey{made.key(), made.certificate()}};
    CHECK(seal.key().name() == "Provkommunen, åäö");
    CHECK(seal.key().valid_until() == noon + std::chrono::hours{24});
    auto const plain = document();
    auto const sealed = seal.sealed(plain, noon);
    CHECK(ReadBack{sealed}.text() == ReadBack{plain}.text());
    CHECK(sealed.find("/ETSI.CAdES.detached") != std::string::npos);
    CHECK(sealed.find("D:20261120120000Z") != std::string::npos);
    CHECK(without_seal(sealed) == without_seal(seal.sealed(plain, noon)));
}

TEST_CASE("a key is never written over, and none is taken that others can read or that belongs to another certificate")
{
    NewKey const made;
    CHECK_THROWS(pdf::make_signing_key(made.key(), made.certificate(), "Någon annan", noon, noon));
    std::filesystem::permissions(made.key(), std::filesystem::perms::others_read, std::filesystem::perm_options::add);
    CHECK_THROWS(pdf::SigningKey(made.key(), made.certificate()));
    CHECK_THROWS(pdf::SigningKey(made.certificate(), made.certificate()));
    CHECK_THROWS(pdf::SigningKey("/finns/inte", made.certificate()));
}
