// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/reviewcontroller.h"

#include "core/storage/catalog.h"
#include "ui/controllers/catalogworker.h"
#include "ui/controllers/labelcontroller.h"
#include "ui/controllers/photodetailsreader.h"
#include "ui/controllers/pictureloader.h"
#include "ui/controllers/thumbnailloader.h"
#include "ui/views/largeview.h"
#include "ui/views/reviewendpage.h"

#include <QScreen>
#include <algorithm>

namespace scenekeeper::ui {

using base::PhotoId;
using base::Result;

namespace {

/// In the order in which they are wanted, relative to the task shown.
constexpr std::array kReadAhead{1, 2, 3, -1};
/// So many tasks before the end more are fetched.
constexpr int kFetchAhead = 20;
constexpr std::size_t kStripPictures = 24;

} // namespace

ReviewController::ReviewController(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts)
{
    m_clock.start();
    connect(&m_parts.view, &ReviewView::listChosen, this, &ReviewController::show);
    connect(&m_parts.view.photograph(), &LargeView::stepRequested, this, &ReviewController::step);
    connect(&m_parts.view.endPage(), &ReviewEndPage::otherListRequested, this,
            [this] { show(m_current == ReviewList::Unsure ? ReviewList::Questions : ReviewList::Unsure); });
    connect(&m_parts.view.endPage(), &ReviewEndPage::skippedRequested, this, [this] {
        list().session.backToSkipped();
        showCurrent();
    });
    connect(&m_parts.pictures, &PictureLoader::ready, &m_parts.view.photograph(), &LargeView::showPicture);
    connect(&m_parts.pictures, &PictureLoader::failed, &m_parts.view.photograph(), &LargeView::showFailure);
    connect(&m_parts.labels, &LabelController::stored, this, [this] {
        ++m_serial;
        refresh();
    });
    connect(&m_parts.thumbnails, &ThumbnailLoader::ready, this, [this] {
        if (m_isOpen && m_shown.isValid())
            showSimilar();
    });
}

ReviewController::~ReviewController()
{
    for (List& each : m_lists)
        each.stop.request_stop();
}

void ReviewController::open()
{
    const QSize pixels = m_parts.view.screen()->size() * m_parts.view.devicePixelRatioF();
    m_parts.pictures.setEdge(std::max(pixels.width(), pixels.height()));
    m_isOpen = true;
    m_pace = {};
    m_lists = {};
    m_current = ReviewList::Unsure;
    m_parts.view.showList(m_current);
    load(ReviewList::Unsure);
    load(ReviewList::Questions);
    showCurrent();
}

void ReviewController::close()
{
    m_isOpen = false;
    for (List& each : m_lists)
        each.stop.request_stop();
    m_parts.pictures.cancel();
    m_cards.clear();
    m_shown = {};
}

void ReviewController::show(ReviewList which)
{
    m_current = which;
    m_parts.view.showList(which);
    showCurrent();
}

ReviewController::List& ReviewController::other()
{
    return m_lists[m_current == ReviewList::Unsure ? 1 : 0];
}

// --- the lists

void ReviewController::load(ReviewList which)
{
    List& loading = m_lists[static_cast<std::size_t>(which)];
    loading.isLoading = true;
    loading.stop = std::stop_source();
    m_parts.reviewer.post(
        this,
        [which, stop = loading.stop.get_token()](storage::Catalog& catalog) {
            return which == ReviewList::Unsure ? readUnsure(catalog, stop) : readQuestions(catalog, stop);
        },
        [this, which, stop = loading.stop.get_token()](const ReviewTasks& tasks) {
            if (!stop.stop_requested())
                take(which, tasks);
        },
        [this, which, stop = loading.stop.get_token()](const base::Error&) {
            // The window says what went wrong; the list is shown as far as it goes.
            if (!stop.stop_requested())
                take(which, {});
        });
}

void ReviewController::take(ReviewList which, const ReviewTasks& tasks)
{
    List& taken = m_lists[static_cast<std::size_t>(which)];
    taken.isLoading = false;
    if (!taken.isLoaded) {
        taken.isLoaded = true;
        taken.session = ReviewSession(tasks.tasks, tasks.photosLeft);
        taken.isExhausted = tasks.tasks.empty();
    } else {
        taken.isExhausted = taken.session.extend(tasks.tasks) == 0;
    }
    if (which != m_current || m_shown.isValid())
        showCounts();
    else
        showCurrent();
}

// --- what is shown

PhotoId ReviewController::currentPhoto() const
{
    const ReviewTask* task = m_isOpen ? list().session.current() : nullptr;
    // What is not on the screen yet cannot be decided on.
    return task && task->photo == m_shown ? task->photo : PhotoId{};
}

std::vector<PhotoId> ReviewController::chosenPhotos() const
{
    if (!currentPhoto().isValid())
        return {};
    std::vector<PhotoId> chosen{m_shown};
    if (m_includesSimilar) {
        const std::vector<PhotoId>& similar = list().session.current()->similar;
        chosen.insert(chosen.end(), similar.begin(), similar.end());
    }
    return chosen;
}

std::vector<domain::ShownLabel> ReviewController::shownLabels() const
{
    const auto card = m_cards.constFind(m_shown.value);
    return card != m_cards.cend() ? card->details.row.labels : std::vector<domain::ShownLabel>();
}

const ReviewDoubt* ReviewController::doubt() const
{
    const ReviewTask* task = currentPhoto().isValid() ? list().session.current() : nullptr;
    return task && task->doubt ? &*task->doubt : nullptr;
}

int ReviewController::similarCount() const
{
    return currentPhoto().isValid() ? static_cast<int>(list().session.current()->similar.size()) : 0;
}

void ReviewController::setIncludesSimilar(bool includes)
{
    m_includesSimilar = includes;
}

void ReviewController::showCurrent()
{
    if (!m_isOpen)
        return;
    List& present = list();
    const ReviewTask* task = present.session.current();
    m_includesSimilar = false;
    m_shown = {};
    showCounts();
    if (present.isLoaded && !present.isLoading && !present.isExhausted &&
        present.session.tasksAhead() < kFetchAhead)
        load(m_current);
    if (task) {
        const auto card = m_cards.constFind(task->photo.value);
        if (card != m_cards.cend())
            showCard(*card);
        fetchCards(false);
    } else if (present.isLoading) {
        m_parts.view.showLoading();
    } else {
        m_parts.pictures.cancel();
        m_parts.view.showEnd(present.session.tally(), other().session.photosLeft());
    }
    Q_EMIT currentChanged();
}

void ReviewController::showCard(const Card& card)
{
    m_shown = card.details.row.id;
    PhotoDetails details = card.details;
    details.thumbnail = m_parts.thumbnails.thumbnail(details.row.contentHash);
    m_parts.view.showTask(details, list().session.current()->doubt);
    showPicture(card);
    showSimilar();
    QList<ThumbnailRequest> wanted;
    for (const domain::PhotoRow& row : card.similar)
        wanted.append({row.contentHash, row.offline ? QString() : row.path, {row.width, row.height}});
    m_parts.thumbnails.request(wanted);
}

void ReviewController::showPicture(const Card& card)
{
    const domain::PhotoRow& row = card.details.row;
    if (row.offline) {
        m_parts.pictures.cancel();
        m_parts.view.photograph().showFailure(row.id, {base::ErrorCode::Offline, row.path});
        return;
    }
    m_parts.pictures.request({row});
    readAhead();
}

void ReviewController::showSimilar()
{
    const auto card = m_cards.constFind(m_shown.value);
    if (card == m_cards.cend())
        return;
    std::vector<QImage> thumbnails;
    for (const domain::PhotoRow& row : card->similar)
        thumbnails.push_back(m_parts.thumbnails.thumbnail(row.contentHash));
    m_parts.view.showSimilar(thumbnails, similarCount());
}

void ReviewController::showCounts()
{
    const std::array left{m_lists[0].session.photosLeft(), m_lists[1].session.photosLeft()};
    m_parts.view.showCounts(left[0], left[1]);
    const ReviewSession& session = list().session;
    m_parts.view.showProgress(session.tally().decided(), session.photosLeft(),
                              m_pace.secondsFor(session.photosLeft()));
}

// --- reading ahead

Result<QHash<qint64, ReviewController::Card>>
ReviewController::readCards(storage::Catalog& catalog, const std::vector<ReviewTask>& tasks)
{
    QHash<qint64, Card> cards;
    for (const ReviewTask& task : tasks) {
        Result<PhotoDetails> details = readPhotoDetails(catalog, task.photo);
        if (!details)
            return tl::make_unexpected(details.error());
        const std::size_t count = std::min(task.similar.size(), kStripPictures);
        Result<std::vector<domain::PhotoRow>> similar = catalog.search().rows({task.similar.data(), count});
        if (!similar)
            return tl::make_unexpected(similar.error());
        cards.insert(task.photo.value, {std::move(*details), std::move(*similar)});
    }
    return cards;
}

void ReviewController::fetchCards(bool again)
{
    std::vector<ReviewTask> wanted;
    QSet<qint64> near;
    const auto want = [&](int delta) {
        const ReviewTask* task = list().session.at(delta);
        if (!task)
            return;
        near.insert(task->photo.value);
        if (again || !m_cards.contains(task->photo.value))
            wanted.push_back(*task);
    };
    want(0);
    for (const int delta : kReadAhead)
        want(delta);
    m_cards.removeIf([&near](const auto& entry) { return !near.contains(entry.key()); });
    if (wanted.empty())
        return;
    m_parts.reader.post(
        this, [wanted](storage::Catalog& catalog) { return readCards(catalog, wanted); },
        [this, serial = m_serial](const QHash<qint64, Card>& cards) { takeCards(cards, serial); });
}

void ReviewController::takeCards(const QHash<qint64, Card>& cards, quint64 serial)
{
    const ReviewTask* task = m_isOpen ? list().session.current() : nullptr;
    // What is shown may be newer than what was read while a decision was on its way.
    const bool mayBeOld = m_shown.isValid() && (serial != m_serial || m_parts.labels.isStoring());
    if (!task)
        return;
    for (auto card = cards.cbegin(); card != cards.cend(); ++card) {
        if (!mayBeOld || !m_cards.contains(card.key()))
            m_cards.insert(card.key(), card.value());
    }
    readAhead();
    if (mayBeOld)
        return;
    const auto present = cards.constFind(task->photo.value);
    if (present != cards.cend() && !present->details.row.id.isValid()) {
        // Gone from the catalogue meanwhile.
        list().session.step(1);
        showCurrent();
    } else if (present != cards.cend() && m_shown == task->photo) {
        m_parts.view.updateDetails(present->details);
    } else if (present != cards.cend()) {
        showCard(*present);
        Q_EMIT currentChanged();
    }
}

void ReviewController::readAhead()
{
    std::vector<domain::PhotoRow> rows;
    for (const int delta : kReadAhead) {
        const ReviewTask* task = list().session.at(delta);
        const auto card = task ? m_cards.constFind(task->photo.value) : m_cards.cend();
        if (card != m_cards.cend() && !card->details.row.offline && !card->details.row.failure)
            rows.push_back(card->details.row);
    }
    m_parts.pictures.readAhead(rows);
}

// --- what a person does

void ReviewController::decided(ReviewAnswer answer)
{
    const std::vector<PhotoId> photos = chosenPhotos();
    if (photos.empty())
        return;
    m_pace.add(m_clock.elapsed(), static_cast<int>(photos.size()));
    // Coming back to it shows what was decided.
    m_cards.remove(m_shown.value);
    list().session.decide(answer, photos);
    showCurrent();
}

void ReviewController::labelsChanged(const std::vector<domain::ShownLabel>& labels)
{
    const auto card = m_cards.find(m_shown.value);
    if (card == m_cards.end())
        return;
    list().session.mark(ReviewAnswer::Changed, chosenPhotos());
    card->details.row.labels = labels;
    card->details.row.needsReview = false;
    m_parts.view.updateDetails(card->details);
    showCounts();
}

void ReviewController::takenBack(const std::vector<PhotoId>& photos)
{
    if (!m_isOpen)
        return;
    for (const PhotoId photo : photos)
        m_cards.remove(photo.value);
    if (list().session.takeBack(photos) || other().session.takeBack(photos))
        showCurrent();
    else
        refresh();
}

void ReviewController::step(int delta)
{
    if (m_isOpen && list().session.step(delta))
        showCurrent();
}

void ReviewController::refresh()
{
    if (m_isOpen)
        fetchCards(true);
}

} // namespace scenekeeper::ui
