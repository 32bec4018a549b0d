package app.tomo.words;

/// What the settings window says, page by page.
public final class PageWords {
    private final Phrases phrases;

    PageWords(Phrases phrases) {
        this.phrases = phrases;
    }

    public String of(PageLabel label) {
        return phrases.of(label.key());
    }
}
