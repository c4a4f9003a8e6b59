// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/nomatchespresenter.h"

#include "core/query/queryparser.h"
#include "core/storage/catalog.h"
#include "ui/controllers/catalogworker.h"
#include "ui/controllers/librarycontroller.h"
#include "ui/controllers/searchcontroller.h"
#include "ui/models/photogridmodel.h"
#include "ui/views/nomatchespanel.h"

#include <utility>

namespace scenekeeper::ui {

using domain::Expression;

namespace {

/// More filters than these are not tried one by one.
constexpr std::size_t kTried = 8;

} // namespace

NoMatchesPresenter::NoMatchesPresenter(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    connect(&parts.grid, &PhotoGridModel::listChanged, this, &NoMatchesPresenter::update);
    connect(&parts.search, &SearchController::queryChanged, this, [this] { ++m_question; });
}

void NoMatchesPresenter::update()
{
    ++m_question;
    const bool isDue = m_parts.grid.rowCount() == 0 && !m_parts.search.expression().isEverything() &&
                       m_parts.library.counts().smart.all > 0;
    if (!isDue) {
        m_parts.panel.say({}, {}, {});
        return;
    }
    show({});
    count();
}

std::vector<NoMatchesPresenter::Way> NoMatchesPresenter::ways() const
{
    std::vector<Way> ways;
    const std::vector<Expression> operands = domain::andOperands(m_parts.search.expression());
    const domain::PhotoQuery& scope = m_parts.search.scope().query;
    for (std::size_t i = 0; operands.size() > 1 && i < std::min(operands.size(), kTried); ++i) {
        std::vector<Expression> left(operands);
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(i));
        Way way;
        way.search = domain::allOf(std::move(left));
        way.query = scope;
        way.query.where = domain::allOf({scope.where, way.search});
        way.taken = query::format(operands[i]);
        ways.push_back(std::move(way));
    }
    if (scope != domain::PhotoQuery()) {
        Way everywhere;
        everywhere.search = m_parts.search.expression();
        everywhere.query.where = everywhere.search;
        ways.push_back(std::move(everywhere));
    }
    return ways;
}

void NoMatchesPresenter::count()
{
    m_parts.counter.post(
        this,
        [ways = ways()](storage::Catalog& catalog) -> base::Result<std::vector<Way>> {
            std::vector<Way> counted(ways);
            for (Way& way : counted) {
                const base::Result<qint64> photos = catalog.search().count(way.query);
                if (!photos)
                    return tl::make_unexpected(photos.error());
                way.photos = *photos;
            }
            return counted;
        },
        [this, question = m_question](const std::vector<Way>& counted) {
            if (question == m_question)
                show(counted);
        });
}

void NoMatchesPresenter::show(const std::vector<Way>& ways)
{
    const QString scope = m_parts.search.scope().name;
    const bool isLimited = m_parts.search.scope().query != domain::PhotoQuery();
    std::vector<OfferLine::Offer> offers;
    for (const Way& way : ways) {
        if (way.photos == 0)
            continue;
        const int photos = static_cast<int>(way.photos);
        if (way.taken.isEmpty()) {
            offers.push_back({QStringLiteral("searchEverywhere"),
                              tr("Search in all photographs: %Ln", nullptr, photos),
                              {},
                              [this] { Q_EMIT everywhereRequested(); }});
        } else {
            //: %1 is a filter, as date:2019; then so many are found
            offers.push_back({QStringLiteral("takeOffFilter"),
                              tr("Remove %1: %Ln", nullptr, photos).arg(way.taken),
                              {},
                              [this, left = way.search] { m_parts.search.setExpression(left); }});
        }
    }
    offers.push_back({QStringLiteral("clearWholeSearch"), tr("Clear the search"), {}, [this] {
                          m_parts.search.setText({});
                      }});
    m_parts.panel.say(isLimited ? tr("No photograph in “%1” matches").arg(scope)
                                : tr("No photograph matches"),
                      offers.size() > 1 ? tr("Something is found if you take a part of the search off:")
                                        : tr("Check the spelling, or search for less."),
                      offers);
}

} // namespace scenekeeper::ui
