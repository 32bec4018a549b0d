package app.tomo.service;

import app.tomo.model.Keyboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `/proc/bus/input/devices` (the kernel's input.c): blocks of lines, one a device. Pure.
final class InputDevices {
    private static final Pattern NAME = Pattern.compile("(?m)^N: Name=\"(.*)\"$");
    private static final Pattern EVENT = Pattern.compile("(?m)^H: Handlers=.*\\b(event\\d+)\\b");
    private static final Pattern KEYS = Pattern.compile("(?m)^B: KEY=([0-9a-f ]+)$");

    /// What every keyboard has, and no power button or mouse: escape is 1 (input-event-codes.h).
    private static final List<Integer> LETTERS = List.of(16, 30, 44, 28, 57);

    /// What kanata types through.
    private static final String OWN = "kanata";

    private InputDevices() {}

    static List<Keyboard> keyboards(String devices) {
        List<Keyboard> keyboards = new ArrayList<>();
        for (String block : devices.split("\n\n+", -1)) {
            keyboard(block).ifPresent(keyboards::add);
        }
        return keyboards;
    }

    private static Optional<Keyboard> keyboard(String block) {
        Matcher name = NAME.matcher(block);
        Matcher event = EVENT.matcher(block);
        Matcher keys = KEYS.matcher(block);
        if (!name.find() || !event.find() || !keys.find() || name.group(1).equals(OWN)) {
            return Optional.empty();
        }
        String[] words = keys.group(1).strip().split(" +", -1);
        return LETTERS.stream().allMatch(key -> has(words, key))
                ? Optional.of(
                        new Keyboard(
                                "/dev/input/" + event.group(1),
                                name.group(1),
                                Keyboard.State.UNKNOWN))
                : Optional.empty();
    }

    /// The map's words stand in hexadecimal, the last one first.
    private static boolean has(String[] words, int key) {
        int word = words.length - 1 - key / Long.SIZE;
        return word >= 0 && (Long.parseUnsignedLong(words[word], 16) >>> key % Long.SIZE & 1) == 1;
    }
}
