// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"

#include "ui/labelappearance.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QTransform>
#include <algorithm>
#include <array>
#include <utility>

/// The set lives in a static library, whose resources the linker drops unless asked for by name; the
/// macro works only outside every namespace.
static void initIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace scenekeeper::ui {

namespace {

constexpr QStringView kFolder = u":/icons/";

// Names of the freedesktop icon naming specification, for those that mean the same there. Those that stand
// beside signs which no theme has are our own, so that they look alike.
constexpr std::array<std::pair<QStringView, QStringView>, 6> kThemeNames{{
    {u"folder-add", u"folder-new"},
    {u"document-open", u"document-open"},
    {u"view-grid", u"view-grid"},
    {u"warning", u"dialog-warning"},
    {u"cancel", u"process-stop"},
    {u"list", u"view-list-details"},
}};

// Those that show a side or a direction of reading; the others stay as drawn in a mirrored window.
constexpr std::array<QStringView, 6> kMirrored{u"sidebar-left", u"sidebar-right", u"list",
                                               u"run",          u"undo",          u"redo"};

bool isMirrored(const QString& file)
{
    return QGuiApplication::isRightToLeft() &&
           std::any_of(kMirrored.begin(), kMirrored.end(), [&file](QStringView name) {
               return file == kFolder.toString() + name.toString() + QStringLiteral(".svg");
           });
}

QColor colorFor(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    case QIcon::Selected:
        return palette.color(QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return palette.color(QPalette::ButtonText);
}

/// Draws a black-on-nothing SVG in the palette's colour of the moment. Window thread only.
class SymbolicIconEngine : public QIconEngine
{
public:
    explicit SymbolicIconEngine(QString file) : m_file(std::move(file)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() != nullptr ? painter->device()->devicePixelRatio() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const QColor color = colorFor(mode);
        const QString key = QStringLiteral("%1|%2x%3|%4|%5|%6")
                                .arg(m_file)
                                .arg(size.width())
                                .arg(size.height())
                                .arg(color.name(QColor::HexArgb))
                                .arg(scale)
                                .arg(isMirrored(m_file));
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = render(size, color);
        pixmap.setDevicePixelRatio(scale);
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine* clone() const override { return new SymbolicIconEngine(m_file); }

    QString key() const override { return QStringLiteral("SymbolicIconEngine"); }

    bool isNull() override { return false; }

private:
    QPixmap render(const QSize& size, const QColor& color) const
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer renderer(m_file);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(size)));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), color);
        painter.end();
        return isMirrored(m_file) ? pixmap.transformed(QTransform::fromScale(-1, 1)) : pixmap;
    }

    QString m_file;
};

/// Whether a theme's icon goes with the rest: a grey symbol that stands out from the window. Coloured
/// pictures beside line drawings look thrown together, and a dark symbol on a dark window is lost.
bool fitsIn(const QIcon& themed)
{
    constexpr int kExtent = 16;
    constexpr int kColorful = 60;
    constexpr double kReadable = 3.0;
    const QImage image = themed.pixmap(kExtent, kExtent).toImage().convertToFormat(QImage::Format_ARGB32);
    const QColor window = QGuiApplication::palette().color(QPalette::Window);
    int visible = 0;
    int readable = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 200)
                continue;
            const auto [low, high] = std::minmax({pixel.red(), pixel.green(), pixel.blue()});
            if (high - low > kColorful)
                return false;
            ++visible;
            readable += contrastRatio(pixel, window) >= kReadable ? 1 : 0;
        }
    }
    return visible > 0 && readable * 10 >= visible * 8;
}

QIcon themeIcon(const QString& name)
{
    for (const auto& [own, themeName] : kThemeNames) {
        if (own != name || !QIcon::hasThemeIcon(themeName.toString()))
            continue;
        // Views ask for icons whenever they paint; looking at the pixels once for each palette is enough.
        static QHash<QString, bool> known;
        const QString key = QIcon::themeName() + u'/' + themeName.toString() +
                            QGuiApplication::palette().color(QPalette::Window).name();
        const QIcon themed = QIcon::fromTheme(themeName.toString());
        auto found = known.constFind(key);
        if (found == known.cend())
            found = known.insert(key, fitsIn(themed));
        return *found ? themed : QIcon();
    }
    return {};
}

} // namespace

QIcon icon(const QString& name)
{
    initIconResources();
    const QIcon themed = themeIcon(name);
    if (!themed.isNull())
        return themed;
    const QString file = kFolder.toString() + name + QStringLiteral(".svg");
    if (!QFile::exists(file))
        return {};
    return QIcon(new SymbolicIconEngine(file));
}

QStringList iconNames()
{
    initIconResources();
    QStringList names;
    const QStringList files =
        QDir(kFolder.toString()).entryList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name);
    for (const QString& file : files)
        names << file.chopped(4);
    return names;
}

QIcon applicationIcon()
{
    initIconResources();
    return QIcon(QStringLiteral(":/application/scenekeeper.svg"));
}

} // namespace scenekeeper::ui
