package app.tomo.desktop;

import app.tomo.model.TrayStyle;

import java.util.List;

/// Everything that the tray shows at one moment.
///
/// @param title the program, and its profile where there are several
/// @param attention whether the desktop should bring a hidden icon forward
/// @param summary the tooltip's first line, also what a screen reader says of the icon
/// @param detail the tooltip's further lines, empty for none
public record TrayView(
        String title,
        TrayIcon icon,
        boolean attention,
        String summary,
        String detail,
        List<TrayMenuItem> menu) {
    public TrayView {
        menu = List.copyOf(menu);
    }

    /// The same, with its icon drawn like that.
    public TrayView in(TrayStyle style) {
        return new TrayView(title, icon.in(style), attention, summary, detail, menu);
    }
}
