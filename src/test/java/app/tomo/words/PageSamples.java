package app.tomo.words;

import app.tomo.model.NoticeSeverity;
import app.tomo.model.SessionEntry;

import java.util.List;
import java.util.Map;

/// All that the pages of the settings window say.
final class PageSamples {
    private PageSamples() {}

    static void say(PageWords pages, List<String> said) {
        for (PageLabel label : PageLabel.values()) {
            said.add(pages.of(label));
        }
        for (NoticeSeverity severity : NoticeSeverity.values()) {
            said.add(pages.severity(severity));
        }
        Map.of(
                        "theme", List.of("system", "light", "dark", "contrast"),
                        "tray.style", List.of("system", "light", "dark", "plain"),
                        "tray.layer", List.of("off", "letter", "icon"),
                        "language", List.of("system", "en", "de"))
                .forEach((key, all) -> all.forEach(it -> said.add(pages.choice(key, it))));
        for (SessionEntry entry :
                List.of(
                        new SessionEntry.Off(),
                        new SessionEntry.On(),
                        new SessionEntry.Hidden(),
                        new SessionEntry.Other("/opt/tomo/tomo"),
                        new SessionEntry.Everybodys("tomo.desktop", "/opt/tomo/tomo"),
                        new SessionEntry.Unusable("Read-only file system"),
                        new SessionEntry.NoCommand())) {
            said.add(pages.entry(entry, "tomo.desktop"));
        }
        said.addAll(
                List.of(
                        pages.file("/home/you/.config/tomo/settings.json"),
                        pages.reset("How long it has to stop."),
                        pages.titleOf("kanata.kbd"),
                        pages.number("5 s", "500 ms", "1 min"),
                        pages.usually(pages.onOrOff(true)),
                        pages.onOrOff(false),
                        pages.found(0, 0) + pages.found(0, 3) + pages.found(2, 3),
                        pages.paused(12),
                        pages.quietNever("07:00"),
                        pages.lines(1, 1),
                        pages.lines(12, 4_200),
                        pages.newest(5_000),
                        pages.skipped(1),
                        pages.skipped(1_204),
                        pages.exported("tomo.log", 12),
                        pages.notExported("tomo.log", "Read-only file system"),
                        pages.startWould("tomo.desktop"),
                        pages.overruled("from TOMO_STOP_PATIENCE in the environment"),
                        pages.settingsShown(117, 117),
                        pages.settingsShown(3, 117)));
    }
}
