package app.tomo.words;

import java.util.List;

/// All that the pages of the settings window say.
final class PageSamples {
    private PageSamples() {}

    static void say(PageWords pages, List<String> said) {
        for (PageLabel label : PageLabel.values()) {
            said.add(pages.of(label));
        }
        said.addAll(
                List.of(
                        pages.file("/home/you/.config/tomo/settings.json"),
                        pages.reset("How long it has to stop."),
                        pages.number("5 s", "500 ms", "1 min"),
                        pages.usually(pages.onOrOff(true)),
                        pages.onOrOff(false),
                        pages.overruled("from TOMO_STOP_PATIENCE in the environment"),
                        pages.settingsShown(117, 117),
                        pages.settingsShown(3, 117)));
    }
}
