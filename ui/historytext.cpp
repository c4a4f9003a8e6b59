// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/historytext.h"

#include "ui/formatting.h"
#include "ui/labelappearance.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <limits>

namespace scenekeeper::ui {

namespace {

constexpr qsizetype kMostNamed = 3;

int asInt(qint64 value)
{
    return static_cast<int>(std::min<qint64>(value, std::numeric_limits<int>::max()));
}

class Words
{
    Q_DECLARE_TR_FUNCTIONS(scenekeeper::ui::History)

public:
    static QString labelsOnPhotos(const QString& labels, int photos)
    {
        //: %1 is one label or several, as in "Sea on 12 photographs"
        return tr("%1 on %Ln photograph(s)", nullptr, photos).arg(labels);
    }

    static QString manyLabels(int count) { return tr("%Ln labels", nullptr, count); }

    static QString noLabel() { return tr("no label"); }

    //: Follows "Undo:", as in "Undo: not Sea on 12 photographs"
    static QString notLabel(const QString& labels) { return tr("not %1").arg(labels); }

    static QString run(int photos) { return tr("reverting a run on %Ln photograph(s)", nullptr, photos); }

    static QString added(const QString& label) { return tr("adding %1").arg(label); }

    static QString renamed(const QString& label) { return tr("renaming %1").arg(label); }

    static QString merged(const QString& label) { return tr("merging %1").arg(label); }

    static QString retired(const QString& label) { return tr("retiring %1").arg(label); }

    static QString restored(const QString& label) { return tr("restoring %1").arg(label); }

    static QString shown(const QString& label) { return tr("colour, place or key of %1").arg(label); }

    static QString remapped(const QString& folder)
    {
        //: A folder of photographs that is to be found elsewhere now
        return tr("locating %1").arg(folder);
    }

    static QString removedRoot(const QString& folder, int photos)
    {
        //: %1 is the name of a folder that was removed from the catalogue
        return tr("removing %1 (%Ln photograph(s))", nullptr, photos).arg(folder);
    }

    static QString model(const QString& percent)
    {
        //: A model gave the label, with this confidence
        return tr("model, %1").arg(percent);
    }

    static QString byModel() { return tr("model"); }

    static QString person() { return tr("person"); }

    static QString imported() { return tr("imported"); }

    static QString rejected() { return tr("rejected"); }

    static QString nothing() { return tr("none"); }

    static QString undecided() { return tr("open"); }

    static QString decided() { return tr("decided"); }

    static QString decidedInPart() { return tr("decided in part"); }

    static QString needsReview(const QString& state)
    {
        //: %1 is a state, as "decided"
        return tr("%1, needs review").arg(state);
    }
};

QString joined(const QStringList& labels)
{
    QStringList names;
    for (const QString& label : labels)
        names.append(labelDisplayName(label));
    return names.join(listSeparator());
}

} // namespace

QString decisionText(const QStringList& labels, qint64 photos)
{
    const int count = static_cast<int>(labels.size());
    const QString named = labels.isEmpty()      ? Words::noLabel()
                          : count <= kMostNamed ? joined(labels)
                                                : Words::manyLabels(count);
    return Words::labelsOnPhotos(named, asInt(photos));
}

QString stepText(const storage::HistoryStep& step)
{
    using storage::StepKind;
    const QString names = joined(step.labels);
    switch (step.kind) {
    case StepKind::Decision:
        if (step.labels.isEmpty() && !step.removedLabels.isEmpty())
            return Words::labelsOnPhotos(Words::notLabel(joined(step.removedLabels.mid(0, kMostNamed))),
                                         asInt(step.photos));
        return decisionText(step.labels, step.photos);
    case StepKind::RunReverted:
        return Words::run(asInt(step.photos));
    case StepKind::LabelAdded:
        return Words::added(names);
    case StepKind::LabelRenamed:
        return Words::renamed(names);
    case StepKind::LabelMerged:
        return Words::merged(names);
    case StepKind::LabelRetired:
        return Words::retired(names);
    case StepKind::LabelRestored:
        return Words::restored(names);
    case StepKind::LabelShown:
        return Words::shown(names);
    case StepKind::RootRemapped:
        return Words::remapped(QFileInfo(step.rootPath).fileName());
    case StepKind::RootRemoved:
        return Words::removedRoot(QFileInfo(step.rootPath).fileName(), asInt(step.photos));
    }
    return names;
}

QString auditStateText(const QString& state)
{
    static const QString kUpForReview = QStringLiteral(", needs review");
    if (state.endsWith(kUpForReview))
        return Words::needsReview(auditStateText(state.chopped(kUpForReview.size())));
    if (state == u"open")
        return Words::undecided();
    if (state == u"decided")
        return Words::decided();
    if (state == u"decided in part")
        return Words::decidedInPart();
    const QString kind = state.section(u' ', 0, 0);
    bool isNumber = false;
    const double confidence = state.section(u' ', 1, 1).toDouble(&isNumber);
    if (kind.isEmpty())
        return Words::nothing();
    if (kind == u"model")
        return isNumber ? Words::model(percentText(confidence)) : Words::byModel();
    if (kind == u"human")
        return Words::person();
    if (kind == u"imported")
        return Words::imported();
    if (kind == u"rejected")
        return Words::rejected();
    return state;
}

} // namespace scenekeeper::ui
