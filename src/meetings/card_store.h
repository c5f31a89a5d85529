// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "access/visit.h"
#include "base/result.h"
#include "db/database.h"
#include "meetings/meeting.h"
#include "meetings/picture_topic.h"

#include <vector>

// In the order they were answered.
std::vector<AnsweredCard> list_answers(ReadTx&, Id<Conversation>);

// Puts the card where the answerer says, or moves it there. Refused when the meeting has ended.
Result<Done> put_answer(WriteTx&, Visit const&, Conversation const&, PictureTopic const&, PictureCard const&, WhoseVoice, CardAnswer);
// Looked at together: it is right, or not.
Result<Done> put_understood(WriteTx&, Conversation const&, PictureTopic const&, PictureCard const&, WhoseVoice, bool);
