// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/queryvocabulary.h"

#include <QString>
#include <QStringView>

namespace scenekeeper::query {

/// One piece of a search. Positions are UTF-16 code units in the whole text.
struct Token
{
    enum class Kind { End, Word, Phrase, Filter, UnknownFilter, Open, Close, Or, And, Not };

    Kind kind = Kind::End;
    qsizetype position = 0;
    qsizetype length = 0;

    QString text;              ///< of a Word or Phrase; the value of a Filter; the name of an UnknownFilter
    bool isQuoted = false;     ///< the value of a Filter was
    bool isUnclosed = false;   ///< the quote does not end
    bool isBeginning = false;  ///< `*` behind the quotes: words that begin so
    bool isSpelledOut = false; ///< NOT rather than `-`
    const FilterInfo* filter = nullptr;
    QString operatorText;        ///< of a Filter: ":", "=", "<", "<=", ">" or ">="
    qsizetype nameLength = 0;    ///< of a Filter and an UnknownFilter
    qsizetype valuePosition = 0; ///< of a Filter; the quote where it is quoted

    [[nodiscard]] qsizetype end() const { return position + length; }
};

/// Takes a search apart from left to right; any text has tokens. Holds a view: the text must outlive it.
class Tokenizer
{
public:
    explicit Tokenizer(QStringView text) : m_text(text) {}

    /// End for ever, once the text is used up.
    [[nodiscard]] Token next();

private:
    [[nodiscard]] Token readSign(Token::Kind kind);
    [[nodiscard]] Token readPhrase();
    [[nodiscard]] Token readRun();
    /// `nameLength`: of the letters before the operator that stands in the run.
    [[nodiscard]] Token readFilter(const FilterInfo& filter, qsizetype nameLength);
    void readOperator(Token& token);
    /// From the quote at the place reached to behind its end.
    void readQuoted(Token& token);
    [[nodiscard]] qsizetype runEnd(qsizetype from) const;

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace scenekeeper::query
