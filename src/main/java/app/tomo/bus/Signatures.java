package app.tomo.bus;

import java.util.ArrayList;
import java.util.List;

/// Takes D-Bus signatures apart.
public final class Signatures {
    private static final String BASIC = "ybnqiuxtdsogvh";

    private Signatures() {}

    /// The complete types of a signature: `a{sv}i(ss)` is `a{sv}`, `i`, `(ss)`.
    ///
    /// @throws IllegalArgumentException when it is no signature
    public static List<String> split(String signature) {
        List<String> types = new ArrayList<>();
        for (int start = 0; start < signature.length(); ) {
            int end = end(signature, start);
            types.add(signature.substring(start, end));
            start = end;
        }
        return types;
    }

    /// Where the complete type that starts here ends.
    private static int end(String signature, int start) {
        if (start >= signature.length()) {
            throw invalid(signature);
        }
        char type = signature.charAt(start);
        if (BASIC.indexOf(type) >= 0) {
            return start + 1;
        }
        return switch (type) {
            case 'a' -> end(signature, start + 1);
            case '(' -> closing(signature, start, ')');
            case '{' -> closing(signature, start, '}');
            default -> throw invalid(signature);
        };
    }

    private static int closing(String signature, int start, char bracket) {
        int at = start + 1;
        do {
            at = end(signature, at);
        } while (at < signature.length() && signature.charAt(at) != bracket);
        if (at >= signature.length()) {
            throw invalid(signature);
        }
        return at + 1;
    }

    private static IllegalArgumentException invalid(String signature) {
        return new IllegalArgumentException("not a signature: " + signature);
    }
}
