package app.tomo.words;

import app.tomo.model.PresetObstacle;

import java.util.List;

/// Presets: a config with arguments under a name, with which the daemon is started. An empty name stands for none of them.
public final class PresetWords {
    /// Sentences without a hole.
    public enum Sentence {
        NO_UNIT,
        QUESTION,
        NOT_ASKED,
        NOT_DONE,
        BACK,
        NO_CONFIG,
        MEANWHILE,
        MISSHAPEN,
        DEMONSTRATION,
        OWN_MISTAKE,
        UNDER_WAY
    }

    private final Phrases phrases;

    PresetWords(Phrases phrases) {
        this.phrases = phrases;
    }

    public String of(PresetLabel label) {
        return phrases.of(label.key());
    }

    /// Why none can be switched to at the moment, in a menu; empty where one can.
    ///
    /// @param unit what is looked after
    public String obstacle(PresetObstacle obstacle, String unit) {
        return switch (obstacle) {
            case NONE -> "";
            case BUSY -> phrases.of("obstacle.busy");
            case NOTHING -> phrases.of("obstacle.nothing");
            case OF_MACHINE -> phrases.of("obstacle.machine", unit);
            case SOMEBODY_ELSES -> phrases.of("obstacle.somebody");
            case DEMONSTRATION -> phrases.of("obstacle.demonstration");
        };
    }

    /// What a form says of what is typed there.
    public String nameMissing() {
        return phrases.of("form.name-missing");
    }

    public String configMissing() {
        return phrases.of("form.config-missing");
    }

    /// There is no such file.
    public String noFile(String config) {
        return phrases.of("form.no-file", config);
    }

    /// A quotation mark has no other one.
    public String openQuote() {
        return phrases.of("form.open-quote");
    }

    /// It was changed elsewhere while it was edited.
    public String changedElsewhere(String name) {
        return phrases.of("form.meanwhile", name);
    }

    public String saved(String name) {
        return phrases.of("form.saved", name);
    }

    /// What a button does, for a screen reader.
    public String about(PresetLabel what, String name) {
        return phrases.of("about", of(what), name);
    }

    public String of(Sentence sentence) {
        return phrases.of(
                switch (sentence) {
                    case NO_UNIT -> "no-unit";
                    case QUESTION -> "question";
                    case NOT_ASKED -> "not-asked";
                    case NOT_DONE -> "not-done";
                    case BACK -> "back";
                    case NO_CONFIG -> "no-config";
                    case MEANWHILE -> "meanwhile";
                    case MISSHAPEN -> "misshapen";
                    case DEMONSTRATION -> "demonstration";
                    case OWN_MISTAKE -> "own-mistake";
                    case UNDER_WAY -> "under-way";
                });
    }

    /// One line of the list.
    ///
    /// @param used whether the daemon runs with it
    /// @param starts whether it starts with it next time
    public String line(String name, String config, boolean used, boolean starts) {
        String key = used ? "line.chosen" : starts ? "line.starts" : "line";
        return phrases.of(key, name, config);
    }

    /// There are none.
    ///
    /// @param settings the file in which they would stand
    public String none(String settings) {
        return phrases.of("none", settings);
    }

    /// The names are as the file has them: an empty one is one, too.
    public String unusable(List<String> names) {
        return phrases.of("unusable", "\"" + String.join("\", \"", names) + "\"");
    }

    /// It is to start with that one, which is not there.
    public String markedInVain(String name) {
        return phrases.of("marked-in-vain", name);
    }

    public String unknown(String name, List<String> known) {
        return phrases.of("unknown", name, String.join(", ", known));
    }

    /// Somebody else runs the daemon.
    public String attached(String config) {
        return phrases.of("attached", config);
    }

    /// The unit starts something that starts the daemon.
    public String wrapped(String unit, String config) {
        return phrases.of("wrapped", unit, config);
    }

    /// It could not be written.
    ///
    /// @param why the machine's words
    public String unwritten(String why) {
        return phrases.of("unwritten", why);
    }

    /// What an administrator is to write.
    public String system(String file, String unit) {
        return phrases.of("system", file, unit);
    }

    /// What an administrator is to take away.
    public String systemAway(String file, String unit) {
        return phrases.of("system.away", file, unit);
    }

    /// What an administrator is to do then.
    public String systemThen(String file, String unit) {
        return phrases.of("system.then", file, unit);
    }

    /// What Tomo is about to write.
    public String write(String file) {
        return phrases.of("write", file);
    }

    public String done(String name) {
        return withOrWithout("done", name);
    }

    /// It does not run, and is not started for this.
    public String later(String name) {
        return withOrWithout("later", name);
    }

    /// It runs on as it is.
    public String marked(String name) {
        return withOrWithout("marked", name);
    }

    public String added(String name, String config) {
        return phrases.of("added", name, config);
    }

    public String removed(String name) {
        return phrases.of("removed", name);
    }

    /// No preset can be called so.
    public String badName(String name) {
        return phrases.of("bad-name", name);
    }

    /// There is one of that name.
    public String taken(String name) {
        return phrases.of("taken", name);
    }

    /// An argument that is not a preset's to say.
    public String badArgument(String argument) {
        return phrases.of("bad-argument", argument);
    }

    /// Neither the new one nor the old one is in place.
    public String lost(String why) {
        return phrases.of("back.not", why);
    }

    private String withOrWithout(String key, String name) {
        return phrases.of(name.isEmpty() ? key + ".none" : key, name);
    }
}
