package app.tomo.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Looks for something line by line, and gives up where a pattern would take too long. Pure.
final class Search {
    /// A place: the line from 0, offsets within it.
    record Place(int line, int start, int end) {}

    /// What was found.
    ///
    /// @param complete whether there is no more
    record Found(List<Place> places, boolean complete) {
        Found {
            places = List.copyOf(places);
        }
    }

    /// Nobody walks through more.
    private static final int MOST = 10_000;

    /// How often a pattern may look at a character: some tenths of a second.
    private static final int LOOKS = 20_000_000;

    private static final int LOOKS_IN_A_LINE = 100_000;

    /// Says that a pattern takes too long.
    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLong() {
            super("too long", null, false, false);
        }
    }

    /// A line that counts how often it is looked at.
    private static final class Counted implements CharSequence {
        private final String text;
        private int left;

        Counted(String text, int left) {
            this.text = text;
            this.left = left;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (left-- <= 0) {
                throw new TooLong();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private final Pattern pattern;
    private final boolean regex;

    private Search(Pattern pattern, boolean regex) {
        this.pattern = pattern;
        this.regex = regex;
    }

    /// @throws PatternSyntaxException where the words are no pattern
    static Search of(String words, boolean exactCase, boolean regex) {
        int flags =
                (exactCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        | (regex ? 0 : Pattern.LITERAL);
        return new Search(Pattern.compile(words, flags), regex);
    }

    /// All in the lines of a text.
    Found in(IntFunction<String> lines, int count) {
        List<Place> places = new ArrayList<>();
        int left = LOOKS;
        for (int line = 0; line < count; line++) {
            Counted text = new Counted(lines.apply(line), left);
            try {
                collect(text, line, places);
            } catch (TooLong | StackOverflowError _) {
                return new Found(places, false);
            }
            left = text.left;
            if (places.size() >= MOST) {
                return new Found(places, false);
            }
        }
        return new Found(places, true);
    }

    /// Those of one line; none where that takes too long.
    List<Place> in(String text, int line) {
        List<Place> places = new ArrayList<>();
        try {
            collect(new Counted(text, LOOKS_IN_A_LINE), line, places);
        } catch (TooLong | StackOverflowError _) {
            return List.of();
        }
        return places;
    }

    private void collect(Counted text, int line, List<Place> places) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find() && places.size() < MOST) {
            if (matcher.end() > matcher.start()) {
                places.add(new Place(line, matcher.start(), matcher.end()));
            }
        }
    }

    /// What one place becomes; groups are filled in for a pattern.
    String replaced(String text, Place place, String by) {
        Matcher matcher = pattern.matcher(new Counted(text, LOOKS_IN_A_LINE));
        try {
            while (matcher.find()) {
                if (matcher.start() == place.start()) {
                    StringBuilder whole = new StringBuilder();
                    matcher.appendReplacement(whole, regex ? by : Matcher.quoteReplacement(by));
                    return whole.substring(place.start());
                }
            }
        } catch (TooLong | IllegalArgumentException | IndexOutOfBoundsException _) {
            return by;
        }
        return by;
    }
}
