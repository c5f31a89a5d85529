// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/routes.h"

#include "app/gallery_page.h"
#include "approvals/approval_pages.h"
#include "attachments/attachment_pages.h"
#include "changes/difference_pages.h"
#include "changes/goal_history_pages.h"
#include "copies/day_pages.h"
#include "copies/easy_plan_pages.h"
#include "copies/plan_copy_pages.h"
#include "handovers/handover_pages.h"
#include "handovers/passed_on_pages.h"
#include "followups/follow_up_pages.h"
#include "journal/amendment_pages.h"
#include "journal/journal_pages.h"
#include "journal/note_pages.h"
#include "journal/plan_note.h"
#include "meetings/meeting_pages.h"
#include "orders/guest_pages.h"
#include "orders/inbox_pages.h"
#include "orders/inquiry_pages.h"
#include "orders/key_worker_pages.h"
#include "orders/life_area_pages.h"
#include "orders/new_person_pages.h"
#include "orders/order_edit_pages.h"
#include "orders/order_pages.h"
#include "orders/outside_plan_pages.h"
#include "overview/card_pages.h"
#include "overview/emergency_pages.h"
#include "overview/guest_start.h"
#include "overview/known_facts.h"
#include "overview/my_day_pages.h"
#include "overview/overview_pages.h"
#include "overview/paper_card_pages.h"
#include "overview/unit_pages.h"
#include "oversight/operations_pages.h"
#include "oversight/oversight_pages.h"
#include "oversight/quality_pages.h"
#include "oversight/unexecuted_pages.h"
#include "people/consent_pages.h"
#include "people/contact_pages.h"
#include "people/fact_pages.h"
#include "people/number_pages.h"
#include "people/person_list_pages.h"
#include "people/protection_pages.h"
#include "people/same_person_pages.h"
#include "plans/plan_pages.h"
#include "plans/rule_trial_pages.h"
#include "plans/template_pages.h"
#include "rules/rule_pages.h"
#include "readings/reading_pages.h"
#include "risks/protective_pages.h"
#include "risks/risk_pages.h"
#include "proposals/proposal_pages.h"
#include "requests/request_pages.h"
#include "staff/account_pages.h"
#include "staff/mail_choice_pages.h"
#include "staff/secret_pages.h"
#include "staff/work_pages.h"
#include "symbols/symbol_pages.h"

namespace {

using enum Method;
using enum Entry;

// clang-format off
constexpr Route<Visit> table[] = {
    // html: the parts that pages are made of, for whoever builds one
    {Method::get,  "/dev/komponenter",                                      show_gallery,           signed_in},
    // symbols: what the organisation has imported, and the licences of all pictures
    {Method::get,  "/symboler",                                            show_symbols,           signed_in},
    {Method::get,  "/symboler/{symbol}/fil",                               send_symbol,            signed_in},

    // people: list and search, the card's facts, contacts; /personer/ny stands before /personer/{person}
    {Method::get,  "/personer",                                                            show_persons,           signed_in},
    {Method::post, "/personer",                                                            search_persons,         signed_in},
    {Method::get,  "/personer/ny",                                                         show_new_person,        signed_in},
    {Method::post, "/personer/ny",                                                         add_new_person,         signed_in},
    {Method::get,  "/personer/{person}/kort",                                              show_card,              signed_in},
    {Method::get,  "/personer/{person}/uppgifter",                                         show_facts,             signed_in},
    {Method::get,  "/personer/{person}/uppgifter/nummer",                                  show_number,            signed_in},
    {Method::post, "/personer/{person}/uppgifter/nummer",                                  save_number,            signed_in},
    {Method::get,  "/personer/{person}/uppgifter/samma-person",                            show_same_person,       signed_in},
    {Method::post, "/personer/{person}/uppgifter/samma-person",                            save_same_person,       signed_in},
    {Method::post, "/personer/{person}/uppgifter/genomgang",                               confirm_person_facts,   signed_in},
    {Method::get,  "/personer/{person}/uppgifter/{fact}",                                  show_fact,              signed_in},
    {Method::post, "/personer/{person}/uppgifter/{fact}",                                  save_fact,              signed_in},
    {Method::get,  "/personer/{person}/varningar/{alert}",                                 show_alert,             signed_in},
    {Method::post, "/personer/{person}/varningar/{alert}",                                 save_alert,             signed_in},
    {Method::get,  "/personer/{person}/kontakter",                                         show_contacts,          signed_in},
    {Method::get,  "/personer/{person}/kontakter/{contact}",                               show_contact,           signed_in},
    {Method::post, "/personer/{person}/kontakter/{contact}",                               save_contact,           signed_in},
    {Method::get,  "/personer/{person}/samtycken",                                         show_consents,          signed_in},
    {Method::get,  "/personer/{person}/samtycken/ny",                                      show_new_consent,       signed_in},
    {Method::post, "/personer/{person}/samtycken/ny",                                      save_consent,           signed_in},
    {Method::post, "/personer/{person}/samtycken/{consent}/aterkallelse",                  withdraw_person_consent, signed_in},
    {Method::get,  "/personer/{person}/personkort",                                        show_person_card,       signed_in},
    {Method::get,  "/personer/{person}/personkort/pdf",                                    send_person_card_pdf,   signed_in},
    {Method::get,  "/personer/{person}/introduktionskort",                                 show_introduction_card, signed_in},
    {Method::get,  "/personer/{person}/introduktionskort/pdf",                             send_introduction_card_pdf, signed_in},
    {Method::get,  "/personer/{person}/skydd",                                             show_protection,        signed_in},
    {Method::post, "/personer/{person}/skydd",                                             save_protection,        signed_in},
    {Method::post, "/personer/{person}/skydd/tillstand",                                   give_protection_grant,  signed_in},
    {Method::post, "/personer/{person}/skydd/tillstand/{staff}/avslut",                    end_protection_grant,   signed_in},
    {Method::post, "/personer/{person}/skydd/borttagning",                                 ask_protection_removal, signed_in},
    {Method::post, "/personer/{person}/skydd/borttagning/svar",                            answer_protection_removal, signed_in},
    // overview: Min dag, and the person's overview with the red thread
    {Method::get,  "/min-dag",                                                             show_my_day,            signed_in},
    {Method::get,  "/personer/{person}",                                                   show_overview,          signed_in},

    // oversight: the unit's egenkontroll, sample reviews of plans, and the figures of the whole
    {Method::get,  "/egenkontroll",                                                        show_oversight,         signed_in},
    {Method::get,  "/egenkontroll/regler",                                                 show_oversight_rules,   signed_in},
    {Method::get,  "/egenkontroll/fil",                                                    send_oversight_file,    signed_in},
    {Method::get,  "/egenkontroll/ej-verkstallda",                                         show_unexecuted,        signed_in},
    {Method::get,  "/egenkontroll/ej-verkstallda/fil",                                     send_unexecuted_file,   signed_in},
    {Method::post, "/egenkontroll/paminnelse",                                             remind_of_duty,         signed_in},
    {Method::get,  "/egenkontroll/stickprov",                                              show_reviews,           signed_in},
    {Method::post, "/egenkontroll/stickprov",                                              draw_review,            signed_in},
    {Method::get,  "/egenkontroll/stickprov/{review}",                                     show_quality_review,    signed_in},
    {Method::get,  "/egenkontroll/stickprov/{review}/pdf",                                 send_quality_review_pdf, signed_in},
    {Method::post, "/egenkontroll/stickprov/{review}/signering",                           sign_quality_review,    signed_in},
    {Method::get,  "/egenkontroll/stickprov/{review}/planer/{plan}",                       show_quality_plan,      signed_in},
    {Method::post, "/egenkontroll/stickprov/{review}/planer/{plan}",                       sign_quality_verdict,   signed_in},
    {Method::get,  "/egenkontroll/atgarder/{verdict}",                                     show_quality_action,    signed_in},
    {Method::post, "/egenkontroll/atgarder/{verdict}",                                     finish_quality_action,  signed_in},
    {Method::get,  "/verksamhet",                                                          show_operations,        signed_in},
    {Method::get,  "/verksamhet/fil",                                                      send_operations_file,   signed_in},

    // orders: what is decided, its steps, who is kontaktman, and the guests of the deciding authority
    {Method::get,  "/bestallningar",                                                       show_guest_start,       signed_in},
    {Method::get,  "/enhet/bestallningar",                                                 show_inbox,             signed_in},
    {Method::get,  "/personer/{person}/bestallningar",                                     show_orders,            signed_in},
    {Method::get,  "/personer/{person}/bestallningar/ny",                                  show_new_order,         signed_in},
    {Method::post, "/personer/{person}/bestallningar/ny",                                  add_order,              signed_in},
    {Method::get,  "/personer/{person}/bestallningar/{order}",                             show_order,             signed_in},
    {Method::get,  "/personer/{person}/bestallningar/{order}/andra",                       show_order_form,        signed_in},
    {Method::post, "/personer/{person}/bestallningar/{order}/andra",                       save_order,             signed_in},
    {Method::post, "/personer/{person}/bestallningar/{order}/bekraftelse",                 accept_order_post,      signed_in},
    {Method::post, "/personer/{person}/bestallningar/{order}/start",                       start_order_post,       signed_in},
    {Method::post, "/personer/{person}/bestallningar/{order}/utfors-inte",                 decline_order_post,     signed_in},
    {Method::post, "/personer/{person}/bestallningar/{order}/uppehall",                    interrupt_order_post,   signed_in},
    {Method::post, "/personer/{person}/bestallningar/{order}/fortsattning",                resume_order_post,      signed_in},
    {Method::post, "/personer/{person}/bestallningar/{order}/avslut",                      end_order_post,         signed_in},
    {Method::get,  "/personer/{person}/bestallningar/{order}/fragor",                      show_inquiries,         signed_in},
    {Method::post, "/personer/{person}/bestallningar/{order}/fragor",                      save_inquiry,           signed_in},
    {Method::post, "/personer/{person}/bestallningar/{order}/fragor/{inquiry}/svar",       save_inquiry_answer,    signed_in},
    {Method::get,  "/personer/{person}/bestallningar/{order}/livsomraden/{area}",          show_life_area,         signed_in},
    {Method::post, "/personer/{person}/bestallningar/{order}/livsomraden/{area}",          save_life_area,         signed_in},
    {Method::post, "/personer/{person}/bestallningar/{order}/livsomraden/{area}/borttagning", remove_life_area,    signed_in},
    {Method::get,  "/personer/{person}/bestallningar/{order}/kontaktman",                  show_key_workers,       signed_in},
    {Method::post, "/personer/{person}/bestallningar/{order}/kontaktman",                  save_key_worker,        signed_in},
    {Method::post, "/personer/{person}/bestallningar/{order}/kontaktman/{keyworker}/avslut", finish_key_worker,    signed_in},
    {Method::get,  "/personer/{person}/bestallningar/{order}/extern-plan",                 show_outside_plan,      signed_in},
    {Method::post, "/personer/{person}/bestallningar/{order}/extern-plan",                 save_outside_plan,      signed_in},
    {Method::get,  "/personer/{person}/bestallningar/{order}/dokument",                    show_attachments,       signed_in},
    {Method::post, "/personer/{person}/bestallningar/{order}/dokument",                    take_attachment,        signed_in},
    {Method::get,  "/personer/{person}/bestallningar/{order}/dokument/{attachment}/fil",   send_attachment,        signed_in},
    {Method::post, "/personer/{person}/bestallningar/{order}/dokument/{attachment}/fel",   mark_wrong_attachment,  signed_in},
    {Method::get,  "/personer/{person}/bestallningar/{order}/gaster",                      show_guests,            signed_in},
    {Method::post, "/personer/{person}/bestallningar/{order}/gaster",                      save_guest,             signed_in},
    {Method::post, "/personer/{person}/bestallningar/{order}/gaster/{guest}/avslut",       finish_guest,           signed_in},
    // requests: that a service is added, changed or ended
    {Method::get,  "/personer/{person}/begaran",                                           show_requests,          signed_in},
    {Method::get,  "/personer/{person}/begaran/ny",                                        show_new_request,       signed_in},
    {Method::post, "/personer/{person}/begaran/ny",                                        save_new_request,       signed_in},
    {Method::get,  "/personer/{person}/begaran/{request}",                                 show_request,           signed_in},
    {Method::post, "/personer/{person}/begaran/{request}/svar",                            answer_request,         signed_in},
    {Method::post, "/personer/{person}/begaran/{request}/vidare",                          forward_request,        signed_in},
    {Method::post, "/personer/{person}/begaran/{request}/komplettering",                   complete_request,       signed_in},
    {Method::post, "/personer/{person}/begaran/{request}/aterkallelse",                    withdraw_request,       signed_in},
    {Method::post, "/personer/{person}/begaran/{request}/avslut",                          close_request,          signed_in},
    // proposals: what somebody in the team would change
    {Method::get,  "/personer/{person}/forslag",                                           show_proposals,         signed_in},
    {Method::get,  "/personer/{person}/forslag/ny",                                        show_new_proposal,      signed_in},
    {Method::post, "/personer/{person}/forslag/ny",                                        save_new_proposal,      signed_in},
    {Method::get,  "/personer/{person}/forslag/{proposal}",                                show_proposal,          signed_in},
    {Method::post, "/personer/{person}/forslag/{proposal}/svar",                           answer_proposal,        signed_in},

    // plans: drafts heading by heading, goals and activities, establishing, versions and their document
    {Method::get,  "/personer/{person}/dagen",                                                show_day,                  signed_in},
    {Method::get,  "/personer/{person}/dagen/pdf",                                            send_staff_sheet,          signed_in},
    {Method::post, "/personer/{person}/dagen/pdf",                                            send_staff_sheet,          signed_in},
    {Method::get,  "/personer/{person}/planer",                                               show_plans,                signed_in},
    {Method::post, "/personer/{person}/planer",                                               start_new_plan,            signed_in},
    {Method::get,  "/personer/{person}/planer/ny",                                            show_new_plan,             signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}",                                        show_plan,                 signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/utkast",                                 start_next_version,        signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/utkast/borttagning",                     show_discard,              signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/utkast/borttagning",                     discard_plan_draft,        signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/rubriker",                               choose_headings,           signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/rubrik/{heading}",                       show_heading_with_journal, signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/rubrik/{heading}",                       save_heading,              signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/rubrik/{heading}/utkast",                autosave_heading,          signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/rubrik/{heading}/jamfor",                show_both_texts,           signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/rubrik/{heading}/tidigare",              show_former_texts,         signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/rubrik/{heading}/tidigare",              restore_text,              signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/andringar",                              show_changes,              signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/andringar/{change}",                     show_change,               signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/andringar/{change}/angra",             undo_change,               signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/bekraftelse",                          confirm_in_plan,           signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/andra-mal/{goal}",                     show_goal_change,          signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/andra-mal/{goal}",                     save_goal_change,          signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/deltagare/{participant}",                show_participant,          signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/deltagare/{participant}",                save_plan_participant,     signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/erbjudande/{offer}",                   show_offer,                signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/erbjudande/{offer}",                   save_plan_offer,           signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/traff/{meeting}",                      show_meeting,              signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/traff/{meeting}",                      save_plan_meeting,         signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/barnets-syn",                          show_child_view,           signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/barnets-syn",                          save_plan_child_view,      signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/mal/{goal}",                             show_goal,                 signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/mal/{goal}",                             save_plan_goal,            signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/mal/{goal}/historia",                    show_goal_history,         signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/aktivitet/{activity}",                   show_activity,             signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/aktivitet/{activity}",                   save_plan_activity,        signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/granska",                                show_review,               signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/faststallande",                          establish_plan_with_note,  signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/min-plan",                               show_easy_plan,            signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/min-plan/pdf",                           send_easy_plan,            signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/min-plan/pdf",                           send_easy_plan,            signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/exemplar",                               show_copies,               signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/exemplar",                               give_copy,                 signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/exemplar/{copy}/slut",                   finish_copy,               signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/versioner",                              show_versions,             signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/versioner/{version}",                    show_version_with_states,  signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/versioner/{version}/skillnad",           show_difference,           signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/versioner/{version}/pdf",                send_version_with_approval, signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/versioner/{version}/pdf",                send_version_with_approval, signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/versioner/{version}/haller-inte-med",    dispute_version,           signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/versioner/{version}/godkannande",        show_approval,             signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/versioner/{version}/godkannande",        save_approval,             signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/versioner/{version}/ny-enhet",           show_pass_on,              signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/versioner/{version}/ny-enhet",           pass_version_on,           signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/versioner/{version}/overlamnande",       show_handovers,            signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/versioner/{version}/overlamnande",       hand_over_version,         signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/versioner/{version}/overlamnande/{handover}", show_handover,        signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/versioner/{version}/overlamnande/{handover}", save_handover_event,  signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/versioner/{version}/overlamnande/{handover}/pdf", send_handover_document, signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/versioner/{version}/overlamnande/{handover}/pdf", send_handover_document, signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/versioner/{version}/overlamnande/{handover}/json", send_handover_package, signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/versioner/{version}/overlamnande/{handover}/json", send_handover_package, signed_in},
    // risks of a plan; …/risker/ny stands before …/risker/{assessment}
    {Method::get,  "/personer/{person}/planer/{plan}/risker",                                 show_risks,                signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/risker",                                 begin_risks,               signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/risker/ny",                              show_risk_draft,           signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/risker/ny",                              keep_risk_draft,           signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/risker/ny/borttagning",                  throw_risk_draft,          signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/risker/ny/{risk}",                       show_risk,                 signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/risker/ny/{risk}",                       save_risk,                 signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/risker/ny/{risk}/borttagning",           remove_risk,               signed_in},
    {Method::get,  "/personer/{person}/planer/{plan}/risker/{assessment}",                    show_assessment,           signed_in},
    // readings: what is new in a plan, one tap that it is read, and the manager's coverage
    {Method::get,  "/personer/{person}/planer/{plan}/nytt",                                   show_plan_news,            signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/nytt",                                   save_plan_reading,         signed_in},
    {Method::get,  "/enhet/lasning",                                                          show_coverage,             signed_in},
    // protective measures of a person; …/ny and …/akutlakemedel stand before …/{measure}
    {Method::get,  "/personer/{person}/skyddsatgarder",                                       show_measures,             signed_in},
    {Method::get,  "/personer/{person}/skyddsatgarder/ny",                                    show_new_measure,          signed_in},
    {Method::post, "/personer/{person}/skyddsatgarder/ny",                                    save_measure,              signed_in},
    {Method::get,  "/personer/{person}/skyddsatgarder/akutlakemedel",                         show_rescue_medicine,      signed_in},
    {Method::post, "/personer/{person}/skyddsatgarder/akutlakemedel",                         save_rescue_medicine,      signed_in},
    {Method::get,  "/personer/{person}/skyddsatgarder/{measure}",                             show_measure,              signed_in},
    {Method::post, "/personer/{person}/skyddsatgarder/{measure}/genomgang",                   review_measure,            signed_in},
    {Method::post, "/personer/{person}/skyddsatgarder/{measure}/slut",                        finish_measure,            signed_in},

    // rules: everybody reads them, the rutinägare writes
    {Method::get,  "/regler",                                               show_rules,               signed_in},
    {Method::post, "/regler/utkast",                                        start_rules_draft,        signed_in},
    {Method::get,  "/regler/utkast",                                        show_rules_draft,         signed_in},
    {Method::get,  "/regler/utkast/fraga/{rule}",                           show_rule_question,       signed_in},
    {Method::post, "/regler/utkast/fraga/{rule}",                           save_rule_question,       signed_in},
    {Method::get,  "/regler/utkast/dokument",                               show_rules_source,        signed_in},
    {Method::post, "/regler/utkast/dokument",                               save_rules_source,        signed_in},
    {Method::get,  "/regler/utkast/borttagning",                            show_rules_discard,       signed_in},
    {Method::post, "/regler/utkast/borttagning",                            discard_rules,            signed_in},
    {Method::get,  "/regler/utkast/publicering",                            show_rules_publishing,    signed_in},
    {Method::post, "/regler/utkast/publicering",                            publish_rules_draft,      signed_in},
    {Method::get,  "/regler/versioner/{ruleversion}",                       show_rules_version,       signed_in},
    {Method::get,  "/personer/{person}/regler",                             show_person_rules,        signed_in},
    {Method::get,  "/personer/{person}/regler/{order}/{rule}",              show_person_rule,         signed_in},
    {Method::post, "/personer/{person}/regler/{order}/{rule}",              save_person_rule,         signed_in},
    // templates: everybody reads them, the rutinägare writes; /mallar/utkast stands before /mallar/{template}
    {Method::get,  "/mallar",                                               show_templates,           signed_in},
    {Method::get,  "/mallar/utkast/{templatedraft}",                        show_template_draft,      signed_in},
    {Method::post, "/mallar/utkast/{templatedraft}",                        save_template_head,       signed_in},
    {Method::post, "/mallar/utkast/{templatedraft}/ordning",                arrange_template,         signed_in},
    {Method::get,  "/mallar/utkast/{templatedraft}/rubrik/{heading}",       show_template_heading,    signed_in},
    {Method::post, "/mallar/utkast/{templatedraft}/rubrik/{heading}",       save_template_heading,    signed_in},
    {Method::get,  "/mallar/utkast/{templatedraft}/skrivhjalp",             show_template_writing_help, signed_in},
    {Method::post, "/mallar/utkast/{templatedraft}/skrivhjalp",             save_template_writing_help, signed_in},
    {Method::get,  "/mallar/utkast/{templatedraft}/brister",                 show_template_gaps,       signed_in},
    {Method::post, "/mallar/utkast/{templatedraft}/brister",                 save_template_gaps,       signed_in},
    {Method::get,  "/mallar/utkast/{templatedraft}/borttagning",            show_template_discard,    signed_in},
    {Method::post, "/mallar/utkast/{templatedraft}/borttagning",            discard_own_template,     signed_in},
    {Method::get,  "/mallar/utkast/{templatedraft}/publicering",            show_template_publishing, signed_in},
    {Method::post, "/mallar/utkast/{templatedraft}/publicering",            publish_own_template,     signed_in},
    {Method::get,  "/mallar/{template}",                                    show_template,            signed_in},
    {Method::post, "/mallar/{template}/utkast",                             copy_template,            signed_in},
    // meetings: talking about the plan's draft together with the person
    {Method::get,   "/personer/{person}/planer/{plan}/samtal",                                    show_meetings,             signed_in},
    {Method::post,  "/personer/{person}/planer/{plan}/samtal",                                    begin_new_meeting,         signed_in},
    {Method::get,   "/personer/{person}/planer/{plan}/samtal/{conversation}",                          show_conversation,              signed_in},
    {Method::post,  "/personer/{person}/planer/{plan}/samtal/{conversation}/lage",                     change_meeting_state,      signed_in},
    {Method::get,   "/personer/{person}/planer/{plan}/samtal/{conversation}/steg/{step}",              show_meeting_step,         signed_in},
    {Method::post,  "/personer/{person}/planer/{plan}/samtal/{conversation}/steg/{step}",              save_meeting_step,         signed_in},
    {Method::get,   "/personer/{person}/planer/{plan}/samtal/{conversation}/rubrik/{heading}",         show_meeting_heading,      signed_in},
    {Method::post,  "/personer/{person}/planer/{plan}/samtal/{conversation}/rubrik/{heading}",         save_meeting_heading,      signed_in},
    {Method::post,  "/personer/{person}/planer/{plan}/samtal/{conversation}/rubrik/{heading}/utkast",  autosave_heading,          signed_in},
    {Method::get,   "/personer/{person}/planer/{plan}/samtal/{conversation}/insats/{service}",         show_meeting_service,      signed_in},
    {Method::post,  "/personer/{person}/planer/{plan}/samtal/{conversation}/insats/{service}",         save_meeting_service,      signed_in},
    {Method::get,   "/personer/{person}/planer/{plan}/samtal/{conversation}/bilder",                   show_meeting_topics,       signed_in},
    {Method::get,   "/personer/{person}/planer/{plan}/samtal/{conversation}/bilder/{topic}",           show_meeting_cards,        signed_in},
    {Method::post,  "/personer/{person}/planer/{plan}/samtal/{conversation}/bilder/{topic}",           answer_meeting_card,       signed_in},
    {Method::get,   "/personer/{person}/planer/{plan}/samtal/{conversation}/klart",                    show_meeting_end,          signed_in},
    {Method::post,  "/personer/{person}/planer/{plan}/samtal/{conversation}/klart",                    save_next_meeting,         signed_in},
    {Method::get,   "/personer/{person}/planer/{plan}/samtal/{conversation}/anteckningar",             show_meeting_notes,        signed_in},
    {Method::post,  "/personer/{person}/planer/{plan}/samtal/{conversation}/anteckningar",             save_meeting_notes,        signed_in},
    {Method::post,  "/personer/{person}/planer/{plan}/samtal/{conversation}/anteckningar/utkast",      autosave_meeting_notes,    signed_in},
    {Method::post,  "/personer/{person}/planer/{plan}/samtal/{conversation}/anteckningar/forstoring",  destroy_meeting_notes,     signed_in},

    // followups: going through the plan with the person, page by page; what it led to; how safe the person has felt
    {Method::get, "/personer/{person}/planer/{plan}/uppfoljningar",                                                         show_follow_ups,            signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/uppfoljningar/datum",                                                   save_own_date,              signed_in},
    {Method::get, "/personer/{person}/planer/{plan}/uppfoljningar/onskemal",                                                show_new_wish,              signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/uppfoljningar/onskemal",                                                save_wish,                  signed_in},
    {Method::get, "/personer/{person}/planer/{plan}/uppfoljningar/ny",                                                      show_new_follow_up,         signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/uppfoljningar/ny",                                                      begin_new_follow_up,        signed_in},
    {Method::get, "/personer/{person}/planer/{plan}/uppfoljningar/{followup}",                                              show_follow_up,             signed_in},
    {Method::get, "/personer/{person}/planer/{plan}/uppfoljningar/{followup}/mal/{goal}",                                   show_follow_up_page,        signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/uppfoljningar/{followup}/mal/{goal}",                                   save_follow_up_page,        signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/uppfoljningar/{followup}/mal/{goal}/utkast",                            autosave_follow_up_page,    signed_in},
    {Method::get, "/personer/{person}/planer/{plan}/uppfoljningar/{followup}/insats/{service}",                             show_follow_up_page,        signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/uppfoljningar/{followup}/insats/{service}",                             save_follow_up_page,        signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/uppfoljningar/{followup}/insats/{service}/utkast",                      autosave_follow_up_page,    signed_in},
    {Method::get, "/personer/{person}/planer/{plan}/uppfoljningar/{followup}/del/{part}",                                   show_follow_up_page,        signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/uppfoljningar/{followup}/del/{part}",                                   save_follow_up_page,        signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/uppfoljningar/{followup}/del/{part}/utkast",                            autosave_follow_up_page,    signed_in},
    {Method::get, "/personer/{person}/planer/{plan}/uppfoljningar/{followup}/klar",                                         show_follow_up_review,      signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/uppfoljningar/{followup}/klar",                                         sign_reviewed_follow_up,    signed_in},
    {Method::get, "/personer/{person}/planer/{plan}/uppfoljningar/{followup}/borttagning",                                  show_follow_up_removal,     signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/uppfoljningar/{followup}/borttagning",                                  remove_follow_up,           signed_in},
    {Method::get, "/personer/{person}/planer/{plan}/uppfoljningar/{followup}/pdf",                                          send_follow_up_pdf,         signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/uppfoljningar/{followup}/pdf",                                         send_follow_up_pdf,         signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/uppfoljningar/{followup}/till-planen",                                  carry_to_plan,              signed_in},
    {Method::post, "/personer/{person}/planer/{plan}/uppfoljningar/{followup}/kontakt",                                      tick_follow_up_contact,     signed_in},
    {Method::get,  "/personer/{person}/trygghet",                                                                            show_safety,                signed_in},

    // journal: notes on a phone, the journal, and what is noted about a note afterwards
    {Method::get,  "/anteckna",                                             choose_person_for_note, signed_in},
    {Method::get,  "/personer/{person}/anteckning",                         show_note,              signed_in},
    {Method::post, "/personer/{person}/anteckning",                         sign_note,              signed_in},
    {Method::post, "/personer/{person}/anteckning/utkast",                  save_note_draft,        signed_in},
    {Method::post, "/personer/{person}/anteckning/utkast/{draft}/borttagning", discard_note_draft,  signed_in},
    {Method::get,  "/personer/{person}/journal",                            show_journal,           signed_in},
    {Method::get,  "/personer/{person}/journal/{entry}",                    show_entry,             signed_in},
    {Method::get,  "/personer/{person}/journal/{entry}/dold",               show_hidden_entry,      signed_in},
    {Method::get,  "/personer/{person}/journal/{entry}/rattelse",           show_correction,        signed_in},
    {Method::post, "/personer/{person}/journal/{entry}/rattelse",           correct_entry,          signed_in},
    {Method::get,  "/personer/{person}/journal/{entry}/komplettering",      show_completion,        signed_in},
    {Method::post, "/personer/{person}/journal/{entry}/komplettering",      complete_entry,         signed_in},
    {Method::get,  "/personer/{person}/journal/{entry}/haller-inte-med",    show_objection,         signed_in},
    {Method::post, "/personer/{person}/journal/{entry}/haller-inte-med",    dispute_entry,          signed_in},
    {Method::get,  "/personer/{person}/journal/{entry}/fel-person",         show_wrong_person,      signed_in},
    {Method::post, "/personer/{person}/journal/{entry}/fel-person",         move_entry,             signed_in},

    // staff: my account, where I work, nödöppning, and the unit's page for whoever leads it
    {Method::get,  "/konto",                                                show_account,           signed_in},
    {Method::post, "/konto/sessioner/avslut",                               sign_out_elsewhere,     signed_in},
    {Method::post, "/konto/sessioner/{session}/avslut",                     end_account_session,    signed_in},
    {Method::get,  "/konto/losenord",                                       show_password,          signed_in},
    {Method::post, "/konto/losenord",                                       change_password,        signed_in},
    {Method::get,  "/konto/pin",                                            show_pin,               signed_in},
    {Method::post, "/konto/pin",                                            change_pin,             signed_in},
    {Method::get,  "/konto/mejl",                                           show_mail_choice,       signed_in},
    {Method::post, "/konto/mejl",                                           change_mail_choice,     signed_in},
    {Method::get,  "/arbete",                                               show_work,              signed_in},
    {Method::post, "/arbete",                                               claim_work,             signed_in},
    {Method::post, "/arbete/{assignment}/avslut",                           finish_work,            signed_in},
    {Method::get,  "/personer/{person}/nodoppning",                         show_emergency_form,    signed_in},
    {Method::post, "/personer/{person}/nodoppning",                         make_emergency,         signed_in},
    {Method::get,  "/personer/{person}/nodsida",                            show_emergency_page,    signed_in},
    {Method::get,  "/enhet",                                                show_unit,              signed_in},
    {Method::post, "/enhet/pass",                                           give_shift,             signed_in},
    {Method::post, "/enhet/pass/{assignment}/avslut",                       end_shift,              signed_in},
    {Method::post, "/enhet/franvaro",                                       note_absence,           signed_in},
    {Method::post, "/enhet/franvaro/{absence}/avslut",                      finish_absence,         signed_in},
    {Method::post, "/enhet/nodoppningar/{opening}/sedd",                    see_emergency,          signed_in},
    {Method::post, "/enhet/nodoppningar/{opening}/granskning",              review_opening,         signed_in},
};
// clang-format on

} // namespace

std::span<Route<Visit> const> routes() { return table; }
