package app.tomo.words;

import app.tomo.model.Language;

import java.time.ZoneId;
import java.util.function.Function;

/// All of Tomo's words about one daemon. Immutable, safe on every thread; making one loads the bundles, so keep it.
///
/// @param daemon what the daemon is called in them
public record Words(
        String daemon,
        Language language,
        TimeWords times,
        ScopeWords scopes,
        ExitWords exits,
        FaultWords faults,
        ActionWords actions,
        ProblemWords problems,
        HeadlineWords headlines,
        FactWords facts,
        OutcomeWords outcomes,
        LabelWords labels,
        NoticeWords notices,
        CommandWords commands,
        AdoptWords adopt,
        UsageWords usage,
        SettingsWords settings,
        ScriptWords scripts,
        ReplayWords replay,
        DoctorWords doctor,
        ReportWords report,
        TrialWords trial,
        IconWords icons,
        PresetWords presets,
        ProfileWords profiles,
        EditorWords editor,
        PageWords pages,
        ConfigurationWords configuration,
        ConfigsWords configs,
        LanguageWords kbd,
        UnitWords units,
        FindingWords findings,
        CheckWords checks,
        RecoveryWords recovery,
        UninstallWords uninstall,
        WizardWords wizard) {
    /// What the daemon is called unless a person says otherwise.
    public static final String KANATA = "kanata";

    /// About kanata, in English and this machine's time zone.
    public static Words ofKanata() {
        return ofKanata(Language.ENGLISH);
    }

    /// About kanata, in this machine's time zone.
    public static Words ofKanata(Language language) {
        return about(KANATA, ZoneId.systemDefault(), language);
    }

    /// Makes all words about one daemon, in English.
    ///
    /// @param zone in which times of day are said
    public static Words about(String daemon, ZoneId zone) {
        return about(daemon, zone, Language.ENGLISH);
    }

    public static Words about(String daemon, ZoneId zone, Language language) {
        return from(
                daemon,
                zone,
                language,
                name -> new Phrases(Phrases.bundle(name, language), daemon, language));
    }

    /// The same in another language.
    public Words in(Language other) {
        return other == language ? this : about(daemon, times.zone(), other);
    }

    /// Those for a console: JSON is for machines to read, and in English whatever the person speaks.
    public Words on(boolean json) {
        return json ? inEnglish() : this;
    }

    /// For what is read by others than the person, as a log is.
    public Words inEnglish() {
        return in(Language.ENGLISH);
    }

    static Words from(
            String daemon, ZoneId zone, Language language, Function<String, Phrases> bundles) {
        Phrases places = bundles.apply("places");
        Phrases states = bundles.apply("facts");
        Phrases ends = bundles.apply("outcomes");
        var times = new TimeWords(bundles.apply("times"), zone);
        var scopes = new ScopeWords(places);
        var faults = new FaultWords(places);
        var exits = new ExitWords(bundles.apply("exits"));
        var actions = new ActionWords(bundles.apply("actions"), scopes, times);
        var owners = new OwnerWords(bundles.apply("owners"), scopes);
        var problems =
                new ProblemWords(bundles.apply("problems"), faults, scopes, times, exits, owners);
        var links = new LinkWords(states, times);
        var failures = new FailureWords(ends, scopes, times, exits, actions, problems, owners);
        var below =
                new BelowWords(
                        bundles.apply("headlines"),
                        scopes,
                        times,
                        exits,
                        actions,
                        problems,
                        links,
                        owners);
        var outcomes = new OutcomeWords(ends, faults, times, failures);
        var headlines = new HeadlineWords(bundles.apply("headlines"), below);
        var kbd = new LanguageWords(bundles.apply("language"));
        var units = new UnitWords(bundles.apply("service-page"), scopes, times);
        var trials = new TrialWords(bundles.apply("trial"), outcomes, times);
        var notices =
                new NoticeWords(
                        bundles.apply("notices"), headlines, problems, faults, trials, times);
        return new Words(
                daemon,
                language,
                times,
                scopes,
                exits,
                faults,
                actions,
                problems,
                headlines,
                new FactWords(states, scopes, times, exits, links, owners),
                outcomes,
                new LabelWords(bundles.apply("labels"), times),
                notices,
                new CommandWords(bundles.apply("commands"), faults),
                new AdoptWords(bundles.apply("adopt"), owners),
                new UsageWords(bundles.apply("usage")),
                new SettingsWords(bundles.apply("settings"), () -> bundles.apply("meanings")),
                new ScriptWords(bundles.apply("scripts")),
                new ReplayWords(bundles.apply("replay"), actions, outcomes, notices, times),
                new DoctorWords(bundles.apply("doctor")),
                new ReportWords(bundles.apply("report"), actions, headlines, times),
                trials,
                new IconWords(bundles.apply("icons")),
                new PresetWords(bundles.apply("presets")),
                new ProfileWords(bundles.apply("profiles")),
                new EditorWords(bundles.apply("editor"), kbd),
                new PageWords(bundles.apply("pages")),
                new ConfigurationWords(bundles.apply("configuration"), faults, times),
                new ConfigsWords(bundles.apply("configs"), times),
                kbd,
                units,
                new FindingWords(
                        bundles.apply("findings"),
                        bundles.apply("problems"),
                        faults,
                        scopes,
                        exits,
                        units),
                new CheckWords(bundles.apply("checks")),
                new RecoveryWords(bundles.apply("recovery"), scopes, times, outcomes),
                new UninstallWords(bundles.apply("uninstall")),
                new WizardWords(bundles.apply("wizard"), times));
    }
}
