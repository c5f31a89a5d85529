// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/record_kinds.h"

#include "access/emergency_store.h"
#include "approvals/approval_store.h"
#include "attachments/attachment_store.h"
#include "copies/plan_copy_store.h"
#include "handovers/handover_store.h"
#include "followups/follow_up_store.h"
#include "followups/follow_up_wish_store.h"
#include "followups/own_date_store.h"
#include "journal/amendment_store.h"
#include "journal/entry_store.h"
#include "orders/order_inquiry_store.h"
#include "orders/outside_plan_store.h"
#include "orders/order_store.h"
#include "oversight/quality_review_store.h"
#include "oversight/reminder_store.h"
#include "people/consent_store.h"
#include "people/fact_confirmation_store.h"
#include "people/person_contact_store.h"
#include "people/person_fact_store.h"
#include "people/person_store.h"
#include "people/protection_store.h"
#include "people/same_person_store.h"
#include "plans/identity_store.h"
#include "plans/passed_on.h"
#include "plans/plan_objection_store.h"
#include "plans/template_draft_store.h"
#include "plans/template_store.h"
#include "plans/version_store.h"
#include "rules/person_rule_store.h"
#include "rules/rule_publication_store.h"
#include "readings/reading_store.h"
#include "risks/protective_store.h"
#include "risks/risk_store.h"
#include "proposals/change_proposal_store.h"
#include "requests/service_request_store.h"

std::vector<RecordKind> record_kinds()
{
    return {person_number_records(), person_fact_records(), person_contact_records(), order_event_records(),
        attachment_records(), attachment_mistake_records(), order_inquiry_records(), outside_plan_records(),
        plan_template_records(), goal_records(), activity_records(), plan_service_records(), plan_version_records(),
        plan_document_records(), plan_objection_records(), template_publication_records(),
        plan_copy_records(), plan_copy_end_records(), passed_on_records(), rule_set_records(),
        person_rule_records(), follow_up_records(), follow_up_contact_records(), follow_up_date_records(), follow_up_wish_records(),
        plan_approval_records(), plan_handover_records(), plan_handover_event_records(), journal_entry_records(), journal_amendment_records(),
        service_request_records(), service_request_event_records(), change_proposal_records(), change_proposal_answer_records(),
        fact_confirmation_records(), consent_records(), person_protection_records(), protection_grant_records(), same_person_records(),
        emergency_opening_records(), emergency_review_records(),
        risk_assessment_records(), protective_measure_records(), protective_review_records(), protective_end_records(),
        rescue_medicine_records(), plan_reading_records(),
        duty_reminder_records(), quality_review_records(),
        quality_verdict_records(), quality_action_end_records(), quality_review_end_records()};
}
