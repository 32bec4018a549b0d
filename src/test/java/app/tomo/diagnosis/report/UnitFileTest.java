package app.tomo.diagnosis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A unit as it is shared.
class UnitFileTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ExecStart=env \"API_TOKEN=a b\" kanata|ExecStart=env \"API_TOKEN=[…]\" kanata",
                "ExecStart=env API_TOKEN=\"a b\" kanata|ExecStart=env API_TOKEN=\"[…]\" kanata",
                "ExecStart=env LANG='a b' kanata -n|ExecStart=env LANG='[…]' kanata -n",
                "ExecStart=env LANG=a kanata -n|ExecStart=env LANG=[…] kanata -n",
                "ExecStart=sh -c 'LANG=a exec kanata'|ExecStart=sh -c 'LANG=[…] exec kanata'",
                "Environment=\"A_TOKEN=a b\"|Environment=[…]",
                "User=eve|User=[name]",
                "ExecStart=kanata -c /a.kbd|ExecStart=kanata -c /a.kbd"
            })
    void tellsWhatItStartsAndNotWithWhat(String line, String shared) {
        assertEquals(shared, UnitFile.of(line, new Redaction(Staged.NOBODY)));
    }

    @Test
    void whatSomebodyWroteBesideItIsNoPartOfIt() {
        String shared =
                UnitFile.of(
                        "ExecStart=env A_TOKEN=a\\\n# my words\n  kanata\n",
                        new Redaction(Staged.NOBODY));
        assertEquals("ExecStart=env A_TOKEN=[…]\\\n# […]\n  kanata\n", shared);
    }
}
