// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controllers/historycontroller.h"

#include "core/storage/catalog.h"
#include "ui/controllers/catalogworker.h"
#include "ui/historytext.h"

#include <QUndoCommand>
#include <algorithm>

namespace scenekeeper::ui {

using base::PhotoId;
using base::Result;
using storage::Catalog;
using storage::HistoryStep;

namespace {

/// More than anybody goes back in one sitting; older ones come up as these are undone.
constexpr int kShown = 100;

struct Restored
{
    bool isDone = false;
    std::vector<PhotoId> photos;
};

struct Lists
{
    std::vector<HistoryStep> undoable;
    std::vector<HistoryStep> redoable;
};

Result<Lists> readLists(Catalog& catalog)
{
    Result<std::vector<HistoryStep>> undoable = catalog.history().undoable(kShown);
    if (!undoable)
        return tl::make_unexpected(undoable.error());
    Result<std::vector<HistoryStep>> redoable = catalog.history().redoable(kShown);
    if (!redoable)
        return tl::make_unexpected(redoable.error());
    return Lists{std::move(*undoable), std::move(*redoable)};
}

} // namespace

/// One step of the catalogue's history as the stack knows it.
class HistoryController::Step final : public QUndoCommand
{
public:
    Step(HistoryController& owner, const QString& text) : QUndoCommand(text), m_owner(owner) {}

    void undo() override
    {
        if (!m_owner.m_isFilling)
            m_owner.post([](Catalog& catalog, const storage::Author& author) {
                return catalog.history().undo(author);
            });
    }

    void redo() override
    {
        if (!m_owner.m_isFilling)
            m_owner.post([](Catalog& catalog, const storage::Author& author) {
                return catalog.history().redo(author);
            });
    }

private:
    HistoryController& m_owner;
};

class HistoryController::OtherStep final : public QUndoCommand
{
public:
    OtherStep(HistoryController& owner, const QString& text) : QUndoCommand(text), m_owner(owner) {}

    void undo() override
    {
        if (!m_owner.m_isFilling)
            m_owner.takeOtherBack();
    }

    void redo() override {}

private:
    HistoryController& m_owner;
};

HistoryController::HistoryController(CatalogWorker& reader, CatalogWorker& writer, QString person,
                                     QObject* parent)
    : QObject(parent), m_reader(reader), m_writer(writer), m_person(std::move(person))
{
}

HistoryController::~HistoryController() = default;

void HistoryController::undo()
{
    m_stack.undo();
}

void HistoryController::redo()
{
    m_stack.redo();
}

void HistoryController::expect(const QString& text)
{
    ++m_openJobs;
    m_other.reset();
    m_isFilling = true;
    m_stack.push(new Step(*this, text)); // the stack takes it over
    m_isFilling = false;
}

void HistoryController::noteOther(const QString& text, std::function<void()> takeBack)
{
    m_other = Other{text, std::move(takeBack), std::nullopt};
    m_isFilling = true;
    m_stack.push(new OtherStep(*this, text)); // the stack takes it over
    m_isFilling = false;
    refresh();
}

void HistoryController::forgetOther()
{
    m_other.reset();
    refresh();
}

void HistoryController::takeOtherBack()
{
    if (!m_other)
        return;
    const std::function<void()> takeBack = std::move(m_other->takeBack);
    forgetOther();
    takeBack();
}

void HistoryController::post(TakeBack takeBack)
{
    ++m_openJobs;
    m_writer.post(
        this,
        [takeBack = std::move(takeBack), person = m_person](Catalog& catalog) -> Result<Restored> {
            const Result<std::optional<HistoryStep>> step =
                takeBack(catalog, {person, std::nullopt, std::nullopt});
            if (!step)
                return tl::make_unexpected(step.error());
            if (!*step)
                return Restored{};
            Result<std::vector<PhotoId>> photos = catalog.history().photosOf((*step)->id);
            if (!photos)
                return tl::make_unexpected(photos.error());
            return Restored{true, std::move(*photos)};
        },
        [this](const Restored& restored) {
            settle();
            if (restored.isDone)
                Q_EMIT this->restored(restored.photos);
        },
        [this](const base::Error&) { settle(); });
}

void HistoryController::revertRun(base::RunId run)
{
    ++m_openJobs;
    m_writer.post(
        this,
        [run, person = m_person](Catalog& catalog) {
            return catalog.history().revertRun(run, {person, std::nullopt, std::nullopt});
        },
        [this, run](qint64 photos) {
            settle();
            Q_EMIT restored({});
            Q_EMIT runReverted(run, photos);
        },
        [this](const base::Error&) { settle(); });
}

void HistoryController::settle()
{
    --m_openJobs;
    refresh();
}

void HistoryController::refresh()
{
    m_reader.post(this, readLists, [this](const Lists& lists) {
        // What is on its way will be read when it has arrived.
        if (m_openJobs == 0)
            fill(lists.undoable, lists.redoable);
    });
}

void HistoryController::fill(const Steps& undoable, const Steps& redoable)
{
    const base::StepId newest = undoable.empty() ? base::StepId() : undoable.front().id;
    if (m_other && m_other->after.value_or(newest) != newest)
        m_other.reset();
    if (m_other)
        m_other->after = newest;
    QStringList texts;
    std::transform(undoable.rbegin(), undoable.rend(), std::back_inserter(texts), stepText);
    if (m_other)
        texts.append(m_other->text);
    std::transform(redoable.begin(), redoable.end(), std::back_inserter(texts), stepText);
    QStringList shown;
    for (int i = 0; i < m_stack.count(); ++i)
        shown.append(m_stack.text(i));
    const int steps = static_cast<int>(undoable.size());
    const int index = steps + (m_other ? 1 : 0);
    if (texts == shown && m_stack.index() == index)
        return;
    m_isFilling = true;
    m_stack.clear();
    for (int at = 0; at < texts.size(); ++at) {
        if (m_other && at == steps)
            m_stack.push(new OtherStep(*this, texts.at(at))); // the stack takes it over, also below
        else
            m_stack.push(new Step(*this, texts.at(at)));
    }
    m_stack.setIndex(index);
    m_isFilling = false;
}

} // namespace scenekeeper::ui
