// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/searchedit.h"

#include "core/query/queryparser.h"

#include <algorithm>

namespace scenekeeper::ui {

using domain::Expression;

Expression understoodPart(QString text)
{
    // Each round takes off at least one character; a text that is wrong all over is given up.
    constexpr int kRounds = 16;
    for (int round = 0; round < kRounds; ++round) {
        const auto parsed = query::parse(text);
        if (parsed)
            return *parsed;
        // With what hangs together with it: of `foo:bar` not only the name.
        qsizetype from = std::min(parsed.error().position, text.size());
        qsizetype to = std::min(from + std::max<qsizetype>(parsed.error().length, 1), text.size());
        const bool isSign = parsed.error().code == query::QueryErrorCode::UnclosedParenthesis ||
                            parsed.error().code == query::QueryErrorCode::UnexpectedParenthesis;
        while (!isSign && from > 0 && (from == text.size() || !text.at(from - 1).isSpace()))
            --from;
        while (!isSign && to < text.size() && !text.at(to).isSpace())
            ++to;
        if (from == to)
            break;
        text.remove(from, to - from);
    }
    return {};
}

} // namespace scenekeeper::ui
