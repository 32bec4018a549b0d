package app.tomo.ui.settings;

import app.tomo.words.PageLabel;

/// The pages that the settings window may have, in the order in which they are listed.
public enum PageId {
    CONFIGURATION(PageLabel.PAGE_CONFIGURATION),
    SERVICE(PageLabel.PAGE_SERVICE),
    NOTIFICATIONS(PageLabel.PAGE_NOTIFICATIONS),
    TIMEOUTS(PageLabel.PAGE_TIMEOUTS),
    PRESETS(PageLabel.PAGE_PRESETS),
    APPEARANCE(PageLabel.PAGE_APPEARANCE),
    START_UP(PageLabel.PAGE_START_UP),
    LOGS(PageLabel.PAGE_LOGS);

    private final PageLabel label;

    PageId(PageLabel label) {
        this.label = label;
    }

    /// What it is called in the list of pages.
    PageLabel label() {
        return label;
    }
}
