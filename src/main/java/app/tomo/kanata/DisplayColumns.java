package app.tomo.kanata;

/// kanata counts the columns of an error as a terminal would show them: a CJK character or an emoji is two wide, a combining
/// mark none, a tab one (seen on 1.9.0 to 1.12.1-prerelease-1). A person's editor counts characters.
final class DisplayColumns {
    /// The blocks that Unicode's East Asian Width calls wide (UAX 11), emoji among them.
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0x303E},
        {0x3041, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF01, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF},
        {0x20000, 0x3FFFD},
    };

    private DisplayColumns() {}

    /// The character (code point, from 1) of the line that is shown at a column (from 1). Past the end of the line the
    /// columns go on one by one.
    static int character(String line, int column) {
        int shown = 0;
        int characters = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int width = width(line.codePointAt(i));
            if (shown + width >= column) {
                return characters + 1;
            }
            shown += width;
            characters++;
        }
        return characters + column - shown;
    }

    static int width(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> wide(codePoint) ? 2 : 1;
        };
    }

    private static boolean wide(int codePoint) {
        for (int[] block : WIDE) {
            if (codePoint >= block[0] && codePoint <= block[1]) {
                return true;
            }
        }
        return false;
    }
}
