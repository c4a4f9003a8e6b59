// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/controllers/reviewqueues.h"
#include "ui/models/photodetails.h"
#include "ui/models/reviewpace.h"
#include "ui/models/reviewsession.h"
#include "ui/views/reviewview.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <array>
#include <stop_token>
#include <vector>

namespace scenekeeper::ui {

class CatalogWorker;
class LabelController;
class PictureLoader;
class ThumbnailLoader;

/// Leads through review mode: fetches the lists, shows one photograph after the other with the next ones
/// read ahead, and keeps count. Decisions are made by others, who say so by `decided()`. Lives on the UI
/// thread.
class ReviewController final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        CatalogWorker& reviewer; ///< orders the lists, which takes seconds
        CatalogWorker& reader;   ///< answers at once
        const LabelController& labels;
        PictureLoader& pictures;
        ThumbnailLoader& thumbnails;
        ReviewView& view;
    };

    explicit ReviewController(const Parts& parts, QObject* parent = nullptr);
    ~ReviewController() override;

    void open();
    void close();
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    void show(ReviewList list);

    /// Invalid while there is nothing to decide.
    [[nodiscard]] base::PhotoId currentPhoto() const;
    /// The present photograph, with those like it while `includesSimilar()`.
    [[nodiscard]] std::vector<base::PhotoId> chosenPhotos() const;
    /// The labels on the present photograph, as shown.
    [[nodiscard]] std::vector<domain::ShownLabel> shownLabels() const;
    [[nodiscard]] const ReviewDoubt* doubt() const;
    [[nodiscard]] int similarCount() const;
    void setIncludesSimilar(bool includes);

    /// The chosen photographs are answered: goes on.
    void decided(ReviewAnswer answer);
    /// The labels of the chosen photographs are being changed without going on.
    void labelsChanged(const std::vector<domain::ShownLabel>& labels);
    /// Something was undone or done again on these photographs: shows the first of them that was decided
    /// here.
    void takenBack(const std::vector<base::PhotoId>& photos);
    void step(int delta);
    /// The catalogue has changed: what is shown is read again.
    void refresh();

Q_SIGNALS:
    /// Another photograph, another group, or none.
    void currentChanged();

private:
    /// What is shown of one task.
    struct Card
    {
        PhotoDetails details;
        std::vector<domain::PhotoRow> similar; ///< the first of them
    };
    struct List
    {
        ReviewSession session;
        bool isLoaded = false;
        bool isLoading = false;
        bool isExhausted = false; ///< the last fetch brought nothing new
        std::stop_source stop;
    };

    [[nodiscard]] List& list() { return m_lists[static_cast<std::size_t>(m_current)]; }
    [[nodiscard]] const List& list() const { return m_lists[static_cast<std::size_t>(m_current)]; }
    [[nodiscard]] List& other();
    void load(ReviewList which);
    void take(ReviewList which, const ReviewTasks& tasks);
    void showCurrent();
    void showCard(const Card& card);
    void showPicture(const Card& card);
    void showSimilar();
    void showCounts();
    void fetchCards(bool again);
    void takeCards(const QHash<qint64, Card>& cards, quint64 serial);
    void readAhead();
    [[nodiscard]] static base::Result<QHash<qint64, Card>> readCards(storage::Catalog& catalog,
                                                                     const std::vector<ReviewTask>& tasks);

    Parts m_parts;
    ReviewList m_current = ReviewList::Unsure;
    std::array<List, 2> m_lists;
    QHash<qint64, Card> m_cards; ///< by photo: the present one and its neighbours
    base::PhotoId m_shown;       ///< whose card the view shows
    quint64 m_serial = 0;        ///< cards that were asked for before it may be out of date
    ReviewPace m_pace;
    QElapsedTimer m_clock;
    bool m_isOpen = false;
    bool m_includesSimilar = false;
};

} // namespace scenekeeper::ui
