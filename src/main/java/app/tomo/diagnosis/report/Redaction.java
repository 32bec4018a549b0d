package app.tomo.diagnosis.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes out of a text what tells who somebody is and where they are: home folders, the names of people and of the machine,
/// addresses of networks and of mail. What was typed is taken out by [LogText] and [ConfigText], where it can stand; all of
/// them count what they take. One thread at a time.
public final class Redaction {
    /// What is taken out.
    public enum Kind {
        HOME_PATH,
        NAME,
        ADDRESS,
        /// Lines of the daemon's log that may tell which keys were pressed.
        LOG_LINE,
        /// Pieces of a config or a log that somebody typed, or that are typed for them.
        TYPED;

        /// The name in `--json` output: `home-path`.
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Who is not to be known.
    ///
    /// @param homes the person's home folders, absolute
    /// @param names of people
    /// @param hosts names of the machine
    public record Secrets(
            Collection<String> homes, Collection<String> names, Collection<String> hosts) {
        public Secrets {
            homes = List.copyOf(homes);
            names = List.copyOf(names);
            hosts = List.copyOf(hosts);
        }
    }

    /// Under such a name something is given to a program or a unit that nobody is to know.
    private static final Pattern SECRET =
            Pattern.compile(
                    "(?i)token|secret|passw|passphrase|credential|(?:api|access|private)[-_]?key"
                            + "|(?:^-*|[-_])pass$|[-_]pwd$");

    /// That a parser met a token, and that something did pass, tells nothing.
    private static final Pattern SAID_OF_ANY = Pattern.compile("(?i)(?:tokens?|pass)");

    private static final Pattern BEARER =
            Pattern.compile("(?i)\\b(bearer )(?!\\[…)[^\\s\"'\\\\]{6,}");

    private static final Pattern AUTHORIZATION =
            Pattern.compile(
                    "(?i)(?<![\\w/.])(authorization\\\\*+[\"']?\\s*+[:=]\\s*+\\\\*+[\"']?(?:(?:basic|bearer|digest|negotiate|token)["
                        + " \\t]++)?)(?!\\[…)[^\\s\"'\\\\]++");

    /// `https://me:word@host`
    private static final Pattern LOGIN = Pattern.compile("(://)(?!\\[…)[^\\s/@\"']++(?=@)");

    /// Other people's: the folder's name is the person's.
    private static final Pattern OTHER_HOMES =
            Pattern.compile(
                    "(?i)((?:(?<![\\w.])/var)?/home/|(?<![\\w.])(?:/users/|[a-z]:[\\\\/]+users[\\\\/]+|(?:/run)?/media/))"
                        + "(?!shared/)[^/\\\\\\s\"'`:,;)\\]}]+");

    private static final Pattern MAIL =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]++@[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)++");
    private static final Pattern MAC = Pattern.compile("(?i)[0-9a-f]{2}(?:[:_-][0-9a-f]{2}){5,}+");
    private static final Pattern IPV4 =
            Pattern.compile(
                    "(?<![\\d.])(?!127\\.|0\\.0\\.0\\.0)(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\d.])");

    /// Whole, or shortened by its zeros (RFC 4291); not the machine's own.
    private static final Pattern IPV6 =
            Pattern.compile(
                    "(?i)(?<![\\w:.])(?:(?:[0-9a-f]{1,4}:){7,31}[0-9a-f]{1,4}"
                            + "|(?:[0-9a-f]{1,4}:){1,7}:(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?"
                            + "|::(?:[0-9a-f]{1,4}:){1,7}[0-9a-f]{1,4})(?![\\w:])");

    private record Rule(Pattern pattern, Kind kind, String instead) {}

    /// Those of homes come before what is given under names: a home may hold spaces.
    private final List<Rule> homes;

    private final List<Rule> rules;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    public Redaction(Secrets secrets) {
        homes =
                longestFirst(secrets.homes())
                        .filter(home -> home.length() > 1)
                        .flatMap(home -> Spelling.written(home).stream())
                        .map(home -> new Rule(path(home), Kind.HOME_PATH, "~"))
                        .toList();
        Stream<Rule> patterns =
                Stream.of(
                        new Rule(AUTHORIZATION, Kind.TYPED, "$1[…]"),
                        new Rule(LOGIN, Kind.TYPED, "$1[…]"),
                        new Rule(BEARER, Kind.TYPED, "$1[…]"),
                        new Rule(OTHER_HOMES, Kind.HOME_PATH, "$1[name]"),
                        new Rule(MAIL, Kind.ADDRESS, "[mail]"),
                        new Rule(IPV6, Kind.ADDRESS, "[address]"),
                        new Rule(MAC, Kind.ADDRESS, "[address]"),
                        new Rule(IPV4, Kind.ADDRESS, "[address]"));
        Stream<Rule> hosts = names(secrets.hosts(), "[host]");
        Stream<Rule> names = names(secrets.names(), "[name]");
        rules = Stream.of(patterns, hosts, names).flatMap(each -> each).toList();
    }

    private static Stream<Rule> names(Collection<String> names, String instead) {
        return longestFirst(names)
                .flatMap(name -> Spelling.of(name).stream())
                .map(name -> new Rule(name, Kind.NAME, Matcher.quoteReplacement(instead)));
    }

    private static Stream<String> longestFirst(Collection<String> texts) {
        return texts.stream()
                .filter(text -> !text.isBlank())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed());
    }

    /// A folder, and not another one whose name only begins so. In JSON a backslash stands twice.
    private static Pattern path(String home) {
        String parts =
                Stream.of(home.split("\\\\", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("\\\\{1,2}"));
        return Pattern.compile(parts + "(?![\\p{L}\\p{N}_-])");
    }

    /// The text without any of it.
    public String of(String text) {
        return without(rules, withoutSecrets(without(homes, text)));
    }

    /// Without what is given under the name of a secret.
    String withoutSecrets(String text) {
        return NamedValues.without(text, Redaction::isSecret, () -> count(Kind.TYPED));
    }

    private static boolean isSecret(String name, char before, NamedValues.Given given) {
        boolean headed = given == NamedValues.Given.HEADED;
        return SECRET.matcher(name).find()
                && !(headed && (before == '/' || before == '.'))
                && !(headed && SAID_OF_ANY.matcher(name).matches());
    }

    private String without(List<Rule> taken, String text) {
        String left = text;
        for (Rule rule : taken) {
            Matcher matcher = rule.pattern().matcher(left);
            StringBuilder next = new StringBuilder();
            while (matcher.find()) {
                count(rule.kind());
                matcher.appendReplacement(next, rule.instead());
            }
            left = matcher.appendTail(next).toString();
        }
        return left;
    }

    void count(Kind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    /// How often something of each kind was taken out so far; kinds of which nothing was are missing.
    public Map<Kind, Integer> counts() {
        return Map.copyOf(counts);
    }
}
