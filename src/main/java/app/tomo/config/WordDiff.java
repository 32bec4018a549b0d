package app.tomo.config;

import app.tomo.config.TextDiff.Span;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;

import java.util.ArrayList;
import java.util.List;

/// What differs within two lines: words, parentheses and gaps. Pure.
///
/// @param left parts of the left line that are not in the right one
/// @param right the other way round
record WordDiff(List<Span> left, List<Span> right) {
    /// Of a longer line everything differs: nobody reads it word by word.
    private static final int MOST_WORDS = 400;

    static WordDiff between(String left, String right) {
        List<String> before = words(left);
        List<String> after = words(right);
        if (before.size() > MOST_WORDS || after.size() > MOST_WORDS) {
            return new WordDiff(
                    List.of(new Span(0, left.length())), List.of(new Span(0, right.length())));
        }
        List<Span> removed = new ArrayList<>();
        List<Span> added = new ArrayList<>();
        DiffAlgorithmI<String> myers = new MyersDiffWithLinearSpace<>();
        for (Change change : myers.computeDiff(before, after, null)) {
            add(removed, before, change.startOriginal, change.endOriginal);
            add(added, after, change.startRevised, change.endRevised);
        }
        return new WordDiff(removed, added);
    }

    private static void add(List<Span> spans, List<String> words, int from, int to) {
        if (from < to) {
            spans.add(new Span(length(words.subList(0, from)), length(words.subList(0, to))));
        }
    }

    private static int length(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }

    /// Together they are the line: words, runs of blanks, and each parenthesis and quote for itself.
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start < line.length()) {
            int end = start + 1;
            int kind = kind(line.charAt(start));
            while (kind > 0 && end < line.length() && kind(line.charAt(end)) == kind) {
                end++;
            }
            words.add(line.substring(start, end));
            start = end;
        }
        return words;
    }

    /// 0 for what stands for itself.
    private static int kind(char character) {
        return switch (character) {
            case '(', ')', '"' -> 0;
            case ' ', '\t' -> 1;
            default -> 2;
        };
    }
}
