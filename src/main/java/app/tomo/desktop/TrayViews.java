package app.tomo.desktop;

import app.tomo.model.Snapshot;
import app.tomo.words.HeadlineLines;
import app.tomo.words.Label;
import app.tomo.words.Shortened;
import app.tomo.words.Words;

import java.time.Instant;

/// Makes what the tray shows from a snapshot: a pure function.
///
/// @param words the daemon's
public record TrayViews(Words words) {
    private static final String DEFAULT_PROFILE = "default";
    private static final int LONGEST_LINE = 200;

    /// The tray at this moment, before anything is known of presets and profiles.
    public TrayView of(Snapshot snapshot, Instant now, ColorScheme panel, Face face) {
        return of(snapshot, now, panel, face, TrayLists.NONE);
    }

    /// The tray at this moment.
    ///
    /// @param now from when times such as "5 min ago" are counted
    /// @param panel what is behind the icon
    /// @param face what is shown of the layer while all is well
    /// @param lists what can be chosen beside what the snapshot tells
    public TrayView of(
            Snapshot snapshot, Instant now, ColorScheme panel, Face face, TrayLists lists) {
        HeadlineLines lines = words.headlines().of(snapshot, now);
        return new TrayView(
                title(snapshot),
                new TrayIcon(snapshot.headline(), panel, face),
                snapshot.headline().isTrouble(),
                summary(snapshot, lines),
                detail(snapshot, lines, now),
                new TrayMenus(words).of(snapshot, lines, now, lists));
    }

    private String title(Snapshot snapshot) {
        String tomo = words.labels().of(Label.WINDOW_TITLE);
        String profile = snapshot.target().profile();
        return profile.equals(DEFAULT_PROFILE) ? tomo : tomo + " · " + profile;
    }

    /// Of several icons each says whose it is.
    private static String summary(Snapshot snapshot, HeadlineLines lines) {
        String profile = snapshot.target().profile();
        return profile.equals(DEFAULT_PROFILE) ? lines.marked() : profile + " · " + lines.marked();
    }

    private String detail(Snapshot snapshot, HeadlineLines lines, Instant now) {
        String drift = words.trial().driftAt(snapshot, now);
        String said = said(snapshot, lines);
        return drift == null ? said : said + "\n" + Shortened.line(drift, LONGEST_LINE);
    }

    private String said(Snapshot snapshot, HeadlineLines lines) {
        String below = Shortened.line(lines.below(), LONGEST_LINE);
        String layer = snapshot.daemon().layer();
        return layer == null
                ? below
                : below
                        + "\n"
                        + words.labels().layerLine(Shortened.line(layer, TrayMenus.LONGEST_NAME));
    }
}
