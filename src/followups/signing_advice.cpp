// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "followups/signing_advice.h"

#include "followups/follow_up_rules.h"
#include "people/person_address.h"

#include <algorithm>

namespace {

class AdviceList {
public:
    AdviceList(FollowUpWork const& work, FollowUpContent const& content) : work_{work}, content_{content} { }

    std::vector<SigningAdvice> all()
    {
        if (content_.meetings.empty()) add("Ingen träff är inskriven.", "/del/mote");
        add_participation();
        add_facts();
        add_subjects();
        add_days();
        if (!content_.safety.answer) add("Frågan om trygghet är inte ställd.", "/del/trygg");
        return std::move(all_);
    }

private:
    void add(std::string text, std::string const& path) { all_.push_back({std::move(text), work_.address() + path}); }

    // Whoever was not part of it: why, what was offered, how the wishes were found and when it is asked again (DD-12, DD-18).
    void add_participation()
    {
        auto const& called = work_.plan.called();
        auto const page = "/del/deltagande";
        if (!content_.participation) return add("Det står inte hur " + called + " är med.", page);
        auto const& said = *content_.participation;
        if (!did_not_take_part(said.part)) return;
        if (said.why.empty()) add("Det står inte varför " + called + " inte är med.", page);
        if (said.offered.empty()) add("Det står inte vad ni har erbjudit " + called + ".", page);
        if (said.how.empty()) add("Det står inte hur ni har tagit reda på vad " + called + " vill.", page);
        if (!said.ask_again_on) add("Det står inte när ni frågar " + called + " igen.", page);
    }

    void add_facts()
    {
        if (!content_.card) add("Personkortet är inte genomgånget.", "/del/uppgifter");
        else if (*content_.card == StillRight::changed)
            all_.push_back({"Personkortet stämmer inte. Rätta det.", person_path(work_.plan.open.plan.person) + "/uppgifter"});
        if (content_.opening_facts == StillRight::changed)
            add("Det som står först i planen stämmer inte. När du har signerat börjar du på nästa version, och det står kvar där tills "
                "någon har rättat det.",
                "/del/uppgifter");
    }

    void add_subjects()
    {
        for (auto const& page : work_.pages) {
            if (page.kind != PageKind::subject) continue;
            auto const found = std::ranges::find(content_.subjects, *page.subject, &FollowedUpSubject::about);
            if (found == content_.subjects.end()) add(page.title + ": inte genomgånget.", page.path);
            else if (!found->outcome) add(page.title + ": det står inte hur det gick.", page.path);
            else if (!found->next_step) add(page.title + ": det står inte vad ni gör nu.", page.path);
        }
    }

    void add_days()
    {
        auto const next = next_advice(work_.plan.rules, work_.plan.open.today);
        if (next && content_.next_on && next->latest < *content_.next_on)
            add("Nästa uppföljning är senare än era regler säger. " + next->text, "/del/nasta");
    }

    FollowUpWork const& work_;
    FollowUpContent const& content_;
    std::vector<SigningAdvice> all_;
};

} // namespace

std::vector<SigningAdvice> signing_advice(FollowUpWork const& work, FollowUpContent const& content)
{
    return AdviceList{work, content}.all();
}
