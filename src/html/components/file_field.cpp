// SPDX-FileCopyrightText: 2026 Delaktig contributors
// SPDX-License-Identifier: EUPL-1.2
#include "html/components/file_field.h"

#include "html/components/field_frame.h"

Html file_field(FileField const& field)
{
    FieldFrame frame{.name = field.name, .id = {}, .label = field.label, .hint = field.hint, .error = field.error};
    auto input = Html::format(R"(<input class="ds-input fil" id="{}" name="{}" type="file")", frame.input_id(), field.name);
    if (!field.accept.empty()) input += Html::format(R"( accept="{}")", field.accept);
    if (field.required) input += " aria-required=\"true\"";
    input += frame.wiring();
    input += ">";
    return frame.around(input);
}
