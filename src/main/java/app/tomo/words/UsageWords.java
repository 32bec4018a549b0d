package app.tomo.words;

/// What can be typed, and what was typed and cannot be followed.
public final class UsageWords {
    private final Phrases phrases;

    UsageWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /// Names the nearest command that exists; empty where none is near.
    public String unknownCommand(String word, String nearest) {
        return nearest.isEmpty()
                ? phrases.of("unknown-command", word)
                : phrases.of("unknown-command.named", word, nearest);
    }

    /// Names the nearest option that exists; empty where none is near.
    ///
    /// @param asked what was to have it: `tomo logs`
    public String unknownOption(String word, String nearest, String asked) {
        return nearest.isEmpty()
                ? phrases.of("unknown-option", word, asked)
                : phrases.of("unknown-option.named", word, nearest);
    }

    /// An option that another command has, or that stands before its command.
    public String optionOf(String option, String command) {
        return phrases.of("option-of", option, command);
    }

    /// An option that begins Tomo itself.
    public String withoutCommand(String option) {
        return phrases.of("without-command", option);
    }

    public String valueMissing(String option) {
        return phrases.of("value-missing", option);
    }

    public String valueUnwanted(String option) {
        return phrases.of("value-unwanted", option);
    }

    public String layerMissing() {
        return phrases.of("layer-missing");
    }

    public String keyMissing() {
        return phrases.of("key-missing");
    }

    public String recordMissing() {
        return phrases.of("record-missing");
    }

    public String noAdopter() {
        return phrases.of("no-adopter");
    }

    public String noTask() {
        return phrases.of("no-task");
    }

    /// Names what a virtual key can do instead of `word`.
    public String noMotion(String word) {
        return phrases.of("no-motion", word);
    }

    /// A count or a time that cannot be read.
    ///
    /// @param option `lines`, `since` or `pause`
    public String badValue(String option, String text) {
        return phrases.of("bad." + option, text);
    }

    /// `--set` with something that is not `KEY=VALUE`.
    public String noSetting(String word) {
        return phrases.of("no-setting", word);
    }

    /// `tomo settings` with something else than it knows.
    public String noSettingsCommand() {
        return phrases.of("no-settings-command");
    }

    /// `tomo profile` with something else than it knows.
    public String noProfileCommand() {
        return phrases.of("no-profile-command");
    }

    /// What a preset is called stands nowhere.
    public String presetMissing() {
        return phrases.of("preset-missing");
    }

    public String tooMuch(String word) {
        return phrases.of("too-much", word);
    }

    public String twice(String option) {
        return phrases.of("twice", option);
    }

    public String notUnderstood() {
        return phrases.of("not-understood");
    }

    public String about() {
        return phrases.of("about");
    }

    /// What stands above a part of the help.
    ///
    /// @param part `usage`, `options`, `commands`, `exit` or `example`
    public String heading(String part) {
        return phrases.of("heading." + part);
    }

    /// What stands for a value in the help: `NAME`.
    ///
    /// @param kind `command`, `name`, `file`, `folder`, `how`, `address`, `motion`, `count`, `time` or `version`
    public String valueName(String kind) {
        return phrases.of("name." + kind);
    }

    public String command(String name) {
        return phrases.of("command." + name);
    }

    /// What an option is for.
    ///
    /// @param name without the dashes
    public String option(String name) {
        return phrases.of("option." + name);
    }

    /// What an option is for at that command, where it is not the same at each.
    ///
    /// @param name without the dashes
    public String option(String command, String name) {
        return said("option." + command + "." + name, "option." + name);
    }

    /// What else can be said at each command.
    public String optionsOfAll() {
        return phrases.of("options-of-all");
    }

    /// Where the rest of the help is.
    public String more() {
        return phrases.of("more");
    }

    public String exit(int status) {
        return phrases.of("exit." + status);
    }

    /// What a status says after that command, where it says more than after others.
    public String exit(String command, int status) {
        return said("exit." + command + "." + status, "exit." + status);
    }

    private String said(String special, String usual) {
        return phrases.of(phrases.has(special) ? special : usual);
    }
}
