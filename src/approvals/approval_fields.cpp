// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "approvals/approval_view.h"

#include "html/components/box.h"
#include "html/components/choice.h"
#include "html/components/field.h"
#include "html/components/file_field.h"
#include "plans/plan_frame.h"

namespace {

constexpr Code<ApprovalForm> forms[] = {
    {ApprovalForm::person, "person", "{Personen} svarar"},
    {ApprovalForm::paper, "papper", "Papper eller e-underskrift"},
    {ApprovalForm::representative, "foretradare", "En företrädare svarar"},
    {ApprovalForm::none, "inget", "Det blir inget godkännande"},
    {ApprovalForm::manager, "chef", "Chefen svarar"},
};

// Those that the routine offers; all of them where it names none.
std::vector<Choice> ways_where(ApprovalView const& view, bool with_file)
{
    std::vector<Choice> all;
    for (auto const& one : answer_way_codes())
        if (needs_file(one.value) == with_file && (view.rule.ways.empty() || view.rule.offers(one.value)))
            all.push_back({std::string{one.code}, std::string{one.label}});
    return all;
}

// One form of the page; the fields that were typed in another one stay empty.
class Fields {
public:
    Fields(Visit const& visit, ApprovalView const& view, ApprovalForm form)
        : visit_{visit}, view_{view}, code_{code_of(approval_form_codes(), form)}, is_sent_{view.typed.text("formular") == code_.code}
    {
    }

    bool has_errors() const { return is_sent_ && !view_.errors.empty(); }
    std::string value(std::string const& name, std::string standard = {}) const
    {
        return is_sent_ ? view_.typed.text(name) : standard;
    }
    std::string error(std::string const& name) const { return is_sent_ ? view_.errors.of(name) : std::string{}; }
    // Nothing is chosen beforehand: how it was said is evidence (R185).
    Html radios(std::string const& name, std::string legend, std::vector<Choice> choices) const
    {
        return radio_list({.name = name, .legend = std::move(legend), .choices = std::move(choices),
            .value = value(name), .error = error(name)});
    }
    Html words(std::string const& name, std::string label) const
    {
        return text_area({.name = name, .label = std::move(label), .value = value(name), .error = error(name), .rows = 2});
    }
    Html day(std::string const& name) const
    {
        return date_field({.name = name, .label = "Dag", .value = value(name, view_.drawn.open.today.iso()), .error = error(name)});
    }
    Html framed(Html fields, Html buttons, bool sends_files = false) const
    {
        return form({.action = Href{view_.address()}, .csrf = visit_.actor.csrf_token, .hidden = {{"formular", std::string{code_.code}}},
                        .label = with_words(code_.label, view_.drawn.open.settings.words), .sends_files = sends_files},
            std::move(fields) + form_foot(std::move(buttons)));
    }
    Html folded(std::string summary, Html body) const
    {
        return more({.summary = std::move(summary), .body = std::move(body), .open = has_errors(), .boxed = true});
    }

private:
    Visit const& visit_;
    ApprovalView const& view_;
    Code<ApprovalForm> const& code_;
    bool is_sent_;
};

Html yes_or_no(std::string yes, std::string no)
{
    return button(SubmitButton{.text = std::move(yes), .icon = Icon::check, .name = "svar", .value = "approved"})
        + button(SubmitButton{.text = std::move(no), .weight = Weight::secondary, .name = "svar", .value = "declined"});
}

Html part_fields(Fields const& fields, PartToAsk const& part, std::size_t number)
{
    auto const suffix = std::to_string(number);
    auto const change = "andra-" + suffix;
    std::vector<Choice> answers;
    for (auto const& one : part_answer_codes()) answers.push_back({std::string{one.code}, std::string{one.label}});
    std::vector<Html> lines;
    for (auto const& line : part.lines) lines.push_back(Html::text(line));
    Html asked = heading(part.under.empty() ? 3 : 4, part.title);
    if (!lines.empty()) asked += dotted_list(lines);
    asked += radio_tiles_row({.name = "del-" + suffix, .legend = "Stämmer det?", .choices = std::move(answers),
        .value = fields.value("del-" + suffix), .error = fields.error("del-" + suffix)});
    auto const is_no = fields.value("del-" + suffix) == "no" || !fields.value(change).empty();
    asked += more({.summary = "Vad ska ändras?", .body = fields.words(change, "Det här ska vara på ett annat sätt"), .open = is_no});
    return Html::format("<div class=\"stammer\">{}</div>", asked);
}

Html person_form(Visit const& visit, ApprovalView const& view)
{
    Fields const fields{visit, view, ApprovalForm::person};
    auto const& name = view.given_name();
    Html body = paragraph("Gå igenom en del i taget tillsammans. Hoppa över det ni inte pratar om.");
    for (std::size_t i = 0; i < view.parts.size(); ++i) {
        auto const& under = view.parts[i].under;
        if (!under.empty() && (i == 0 || view.parts[i - 1].under != under)) body += heading(3, under);
        body += part_fields(fields, view.parts[i], i + 1);
    }
    body += fields.radios("satt", "Hur svarade " + name + "?", ways_where(view, false));
    body += text_field({.name = "med", .label = "Vem såg eller hörde svaret?", .value = fields.value("med"),
        .hint = "Tomt: du själv, om " + name + " sa eller visade det.", .error = fields.error("med")});
    body += fields.words("ord", name + "s egna ord om planen");
    body += fields.day("dag");
    auto asked = fields.framed(std::move(body), yes_or_no("Jag godkänner planen", "Jag godkänner inte"));
    auto const is_open = view.standing.state == ApprovalState::waiting;
    if (!is_open) return fields.folded(name + " svarar", std::move(asked));
    return box({.id = "svara", .heading = name + " svarar", .body = std::move(asked)});
}

void add_representatives(Select& who, ApprovalView const& view)
{
    for (auto const& one : view.representatives) who.options.push_back({one.contact.text(), one.name + ", " + one.mandate});
}

std::vector<Choice> grounds(std::string const& name)
{
    std::vector<Choice> all;
    for (auto const& one : represented_how_codes()) all.push_back({std::string{one.code}, about(one.label, name)});
    return all;
}

Html paper_form(Visit const& visit, ApprovalView const& view)
{
    if (ways_where(view, true).empty()) return {};
    Fields const fields{visit, view, ApprovalForm::paper};
    auto const& name = view.given_name();
    Html body = paragraph("Skanna papperet, eller hämta filen från tjänsten för e-underskrift. Den sparas krypterad bland beställningens dokument.");
    body += fields.radios("papper-satt", "Hur skrevs det under?", ways_where(view, true));
    Select who{.name = "papper-vem", .label = "Vem skrev under?", .options = {{"person", name}}, .value = fields.value("papper-vem"),
        .error = fields.error("papper-vem"), .empty_text = "Välj"};
    add_representatives(who, view);
    body += select(who);
    if (!view.representatives.empty())
        body += fields.radios("papper-grund", "Om det var en företrädare: varför?", grounds(name));
    body += file_field({.name = "fil", .label = "Filen", .hint = "PDF eller bild.", .error = fields.error("fil"),
        .accept = ".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png", .required = true});
    body += fields.day("papper-dag");
    return fields.folded("Underskrift på papper eller e-underskrift",
        fields.framed(std::move(body), button(SubmitButton{.text = "Spara underskriften", .icon = Icon::check}), true));
}

Html representative_form(Visit const& visit, ApprovalView const& view)
{
    Fields const fields{visit, view, ApprovalForm::representative};
    auto const& name = view.given_name();
    if (view.representatives.empty())
        return fields.folded("En företrädare svarar",
            paragraph("Ingen företrädare är inskriven som får svara i dag. En närstående är ingen företrädare."));
    Select who{.name = "foretradare", .label = "Vem?", .options = {}, .value = fields.value("foretradare"),
        .error = fields.error("foretradare"), .empty_text = "Välj"};
    add_representatives(who, view);
    Html body = paragraph("Svaret skrivs alltid ut som företrädarens, aldrig som " + name + "s eget.") + select(who);
    body += fields.radios("grund", "Varför svarar en företrädare?", grounds(name));
    body += fields.radios("foretradare-satt", "Hur svarade företrädaren?", ways_where(view, false));
    body += fields.words("foretradare-ord", "Företrädarens ord");
    body += fields.day("foretradare-dag");
    return fields.folded("En företrädare svarar", fields.framed(std::move(body), yes_or_no("Företrädaren godkänner", "Företrädaren godkänner inte")));
}

Html none_form(Visit const& visit, ApprovalView const& view)
{
    Fields const fields{visit, view, ApprovalForm::none};
    auto const& name = view.given_name();
    Html body = fields.radios("inget", "Varför?",
        {{"declined", name + " vill inte godkänna eller skriva under"}, {"not_able", name + " kan inte ta ställning"},
            {"not_needed", "Det behövs inte enligt rutinen"}});
    body += fields.words("inget-ord", "Berätta kort");
    body += fields.day("inget-dag");
    return fields.folded("Det blir inget godkännande",
        fields.framed(std::move(body), button(SubmitButton{.text = "Spara", .weight = Weight::secondary})));
}

Html manager_form(Visit const& visit, ApprovalView const& view)
{
    if (!view.drawn.open.access.leads()) return {};
    Fields const fields{visit, view, ApprovalForm::manager};
    return fields.folded("Du svarar som chef",
        fields.framed(fields.words("chef-ord", "Vad ska ändras, om du inte godkänner?"), yes_or_no("Jag godkänner som chef", "Jag godkänner inte")));
}

} // namespace

std::span<Code<ApprovalForm> const> approval_form_codes() { return forms; }

Html approval_forms(Visit const& visit, ApprovalView const& view)
{
    if (!view.drawn.open.access.may_write()) return {};
    return person_form(visit, view) + paper_form(visit, view) + representative_form(visit, view) + none_form(visit, view)
        + manager_form(visit, view);
}
