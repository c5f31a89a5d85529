// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "attachments/attachment_form.h"

#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "html/components/file_field.h"

#include <algorithm>

namespace {

constexpr std::size_t longest_title = 150;
constexpr auto accepted = ".pdf,.jpg,.jpeg,.png,.txt,application/pdf,image/jpeg,image/png,text/plain";

std::string largest(std::size_t most_bytes) { return size_text(static_cast<std::int64_t>(most_bytes)); }

// The name without ending: "utredning anna.pdf" is about what "utredning anna" says.
std::string title_of(Upload const& upload)
{
    auto const dot = upload.file_name.rfind('.');
    auto name = upload.file_name.substr(0, dot == 0 ? std::string::npos : dot);
    return name.empty() || name.size() > longest_title ? std::string{"Dokument"} : name;
}

} // namespace

std::optional<TypedAttachment> parse_attachment(Request const& request, std::size_t most_bytes, FormErrors& errors)
{
    auto const kind = parse_attachment_kind(request.form.text("sort"));
    if (!kind) errors.add("sort", "Välj vad det är för dokument.");
    auto title = request.form.text("namn");
    if (title.size() > longest_title) errors.add("namn", "Namnet är för långt. Skriv högst 150 tecken.");
    if (title.find('\n') != std::string::npos) errors.add("namn", "Skriv namnet på en rad.");
    auto const upload = std::ranges::find(request.uploads, "fil", &Upload::field);
    if (upload == request.uploads.end()) {
        errors.add("fil", "Välj en fil.");
        return std::nullopt;
    }
    if (upload->content.size() > most_bytes) {
        errors.add("fil", "Filen är " + size_text(static_cast<std::int64_t>(upload->content.size())) + ". Den får vara högst "
                + largest(most_bytes) + ". Dela upp den eller spara den med lägre kvalitet.");
        return std::nullopt;
    }
    auto file = take_file(upload->content_type, upload->file_name, upload->content);
    if (!file) errors.add("fil", file.refusal().message);
    // A browser forgets the file when the page is shown again.
    if (!errors.empty() && errors.of("fil").empty()) errors.add("fil", "Välj filen igen.");
    if (!errors.empty()) return std::nullopt;
    if (title.empty()) title = title_of(*upload);
    return TypedAttachment{*kind, std::move(title), *std::move(file)};
}

Html attachment_form(
    std::string const& csrf, std::string const& path, Form const& typed, FormErrors const& errors, std::size_t most_bytes)
{
    Choices kinds{.name = "sort", .legend = "Vad är det?", .choices = {}, .value = typed.text("sort"), .error = errors.of("sort"), .required = true};
    for (auto const& one : attachment_kinds()) kinds.choices.push_back({.value = std::string{one.code}, .text = std::string{one.label}});
    Html fields = file_field({.name = "fil", .label = "Fil",
        .hint = "PDF, bild (JPEG eller PNG) eller text. Högst " + largest(most_bytes) + ". Det som en kamera skriver i bilden, till exempel platsen, tas bort.",
        .error = errors.of("fil"), .accept = accepted, .required = true});
    fields += radio_list(kinds);
    fields += text_field({.name = "namn", .label = "Namn på dokumentet", .value = typed.text("namn"),
        .hint = "Får vara tomt. Då används filens namn.", .error = errors.of("namn"), .max_length = longest_title});
    fields += form_foot(button(SubmitButton{.text = "Lägg till dokumentet", .icon = Icon::plus}));
    return box({.id = "nytt-dokument", .heading = "Lägg till ett dokument",
        .body = form({.action = Href{path}, .csrf = csrf, .label = "Lägg till ett dokument", .sends_files = true}, std::move(fields))});
}
