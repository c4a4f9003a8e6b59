// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/querytokens.h"

#include <algorithm>

namespace scenekeeper::query {

using namespace Qt::StringLiterals;

namespace {

// The full-width colon is what a Chinese or Japanese keyboard gives.
constexpr QChar kWideColon(0xff1a);
// `conf<0.7` and `rate=3` are meant as filters; `x<y` need not be.
constexpr qsizetype kShortestMeant = 3;

bool isColon(QChar character)
{
    return character == u':' || character == kWideColon;
}

bool isOperator(QChar character)
{
    return isColon(character) || character == u'=' || character == u'<' || character == u'>';
}

bool endsRun(QChar character)
{
    return character.isSpace() || character == u'(' || character == u')' || character == u'"';
}

bool isName(QStringView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar character) { return character.isLetter(); });
}

} // namespace

Token Tokenizer::next()
{
    while (m_at < m_text.size() && m_text[m_at].isSpace())
        ++m_at;
    if (m_at >= m_text.size()) {
        Token end;
        end.position = m_text.size();
        return end;
    }
    switch (m_text[m_at].unicode()) {
    case u'(':
        return readSign(Token::Kind::Open);
    case u')':
        return readSign(Token::Kind::Close);
    case u'-':
        return readSign(Token::Kind::Not);
    case u'"':
        return readPhrase();
    default:
        return readRun();
    }
}

Token Tokenizer::readSign(Token::Kind kind)
{
    Token token;
    token.kind = kind;
    token.position = m_at++;
    token.length = 1;
    return token;
}

Token Tokenizer::readPhrase()
{
    Token token;
    token.kind = Token::Kind::Phrase;
    token.position = m_at;
    readQuoted(token);
    token.length = m_at - token.position;
    return token;
}

void Tokenizer::readQuoted(Token& token)
{
    token.isQuoted = true;
    token.isUnclosed = true;
    for (++m_at; m_at < m_text.size(); ++m_at) {
        QChar character = m_text[m_at];
        if (character == u'"') {
            token.isUnclosed = false;
            ++m_at;
            break;
        }
        const bool isEscape = character == u'\\' && m_at + 1 < m_text.size() &&
                              (m_text[m_at + 1] == u'"' || m_text[m_at + 1] == u'\\');
        if (isEscape)
            character = m_text[++m_at];
        token.text.append(character);
    }
    if (!token.isUnclosed && m_at < m_text.size() && m_text[m_at] == u'*') {
        token.isBeginning = true;
        ++m_at;
    }
}

qsizetype Tokenizer::runEnd(qsizetype from) const
{
    const auto* const end = std::find_if(m_text.begin() + from, m_text.end(), endsRun);
    return end - m_text.begin();
}

Token Tokenizer::readRun()
{
    const qsizetype start = m_at;
    const QStringView run = m_text.sliced(start, runEnd(start) - start);
    const auto* const sign = std::find_if(run.begin(), run.end(), isOperator);
    const QStringView name = run.first(sign - run.begin());
    if (sign != run.end()) {
        if (const FilterInfo* filter = filterNamed(name))
            return readFilter(*filter, name.size());
    }
    Token token;
    token.position = start;
    token.length = run.size();
    m_at = start + run.size();
    // Behind a name that means nothing a colon is still one; other signs stand in texts, too.
    const bool isMeant =
        sign != run.end() && isName(name) &&
        (isColon(*sign) || (name.size() >= kShortestMeant && !filterLike(name.toString()).isEmpty()));
    if (isMeant) {
        token.kind = Token::Kind::UnknownFilter;
        token.nameLength = name.size();
        token.text = name.toString();
        return token;
    }
    token.kind = Token::Kind::Word;
    token.text = run.toString();
    if (run == u"OR")
        token.kind = Token::Kind::Or;
    else if (run == u"AND")
        token.kind = Token::Kind::And;
    else if (run == u"NOT")
        token.kind = Token::Kind::Not;
    token.isSpelledOut = token.kind == Token::Kind::Not;
    return token;
}

Token Tokenizer::readFilter(const FilterInfo& filter, qsizetype nameLength)
{
    Token token;
    token.kind = Token::Kind::Filter;
    token.position = m_at;
    token.filter = &filter;
    token.nameLength = nameLength;
    m_at += nameLength;
    readOperator(token);
    token.valuePosition = m_at;
    if (m_at < m_text.size() && m_text[m_at] == u'"') {
        readQuoted(token);
    } else {
        const qsizetype end = runEnd(m_at);
        token.text = m_text.sliced(m_at, end - m_at).toString();
        m_at = end;
    }
    token.length = m_at - token.position;
    return token;
}

void Tokenizer::readOperator(Token& token)
{
    const auto at = [this](qsizetype index) { return index < m_text.size() ? m_text[index] : QChar(); };
    // `rating:>=3` is what some programs write for `rating>=3`.
    if (isColon(at(m_at)) && (at(m_at + 1) == u'<' || at(m_at + 1) == u'>'))
        ++m_at;
    token.operatorText = isColon(at(m_at)) ? u":"_s : QString(at(m_at));
    ++m_at;
    const bool isComparison = token.operatorText == u"<" || token.operatorText == u">";
    if (isComparison && at(m_at) == u'=') {
        token.operatorText += u'=';
        ++m_at;
    }
}

} // namespace scenekeeper::query
