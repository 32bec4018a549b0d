package app.tomo.words;

/// What keeps a layer from being shown on the icon in the tray: sentences.
public final class IconWords {
    private final Phrases phrases;

    IconWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /// A picture that is passed over.
    ///
    /// @param most what is allowed where it is too much, bytes or pixels; else anything
    public String unusable(String file, PictureFault fault, int most) {
        return phrases.of("unusable", file, phrases.of(fault.key(), most));
    }

    /// Pictures are wanted, and there is no folder of them.
    public String noFolder(String folder) {
        return phrases.of("no-folder", folder);
    }

    /// There is no font on this machine, or none that Java finds.
    public String noLetters() {
        return phrases.of("no-letters");
    }
}
