package app.tomo.simulator;

import java.util.List;
import java.util.stream.Collectors;

/// Messages against versions: a line for each thing that a client can say, a cell for what each version answers.
final class ProtocolTable {
    /// @param since the minor version that understands it; an older one refuses and hangs up
    /// @param last what is heard last: the name of a message, or nothing where silence or one answer is all
    /// @param config what is in the file meanwhile
    record Row(String name, int since, String last, String config, String words) {
        private static Row of(String line) {
            String[] cells = line.split("\\|", 4);
            return new Row(
                    cells[0].strip(),
                    Integer.parseInt(cells[1].strip()),
                    cells[2].strip(),
                    cells[0].contains("broken") ? ProtocolContract.BROKEN : ProtocolContract.GOOD,
                    cells[3].strip());
        }
    }

    static final List<Row> ROWS =
            """
            (connecting)               | 6  |             |
            RequestLayerNames          | 6  |             | {"RequestLayerNames":{}}
            RequestCurrentLayerName    | 6  |             | {"RequestCurrentLayerName":{}}
            RequestCurrentLayerInfo    | 6  |             | {"RequestCurrentLayerInfo":{}}
            ChangeLayer                | 6  | LayerChange | {"ChangeLayer":{"new":"nav"}}
            ChangeLayer, no such layer | 6  |             | {"ChangeLayer":{"new":"gone"}}
            ActOnFakeKey               | 6  |             | {"ActOnFakeKey":{"name":"key","action":"Tap"}}
            ActOnFakeKey, no such key  | 6  |             | {"ActOnFakeKey":{"name":"zz","action":"Tap"}}
            ActOnFakeKey, a push-msg   | 6  | MessagePush | {"ActOnFakeKey":{"name":"push","action":"Tap"}}
            ActOnFakeKey, a lrld       | 6  | LayerChange | {"ActOnFakeKey":{"name":"again","action":"Tap"}}
            SetMouse                   | 6  |             | {"SetMouse":{"x":1,"y":2}}
            Reload                     | 10 | LayerChange | {"Reload":{}}
            Reload, broken config      | 10 | rejection   | {"Reload":{}}
            Reload, wait:true          | 10 | LayerChange | {"Reload":{"wait":true,"timeout_ms":200}}
            ReloadNext                 | 10 | LayerChange | {"ReloadNext":{}}
            ReloadPrev                 | 10 | LayerChange | {"ReloadPrev":{}}
            ReloadNum                  | 10 | LayerChange | {"ReloadNum":{"index":0}}
            ReloadNum, out of bounds   | 10 |             | {"ReloadNum":{"index":7}}
            ReloadFile                 | 10 | LayerChange | {"ReloadFile":{"path":"CONFIG"}}
            ReloadFile, no such file   | 10 |             | {"ReloadFile":{"path":"/gone.kbd"}}
            RequestFakeKeyNames        | 11 |             | {"RequestFakeKeyNames":{}}
            Hello                      | 11 |             | {"Hello":{}}
            a field too many           | 6  |             | {"RequestLayerNames":{"loud":true}}
            two in one write           | 6  |             | {"RequestLayerNames":{}}{"RequestLayerNames":{}}
            an unknown command         | 99 |             | {"Nope":{}}
            not JSON                   | 99 |             | not json
            a command without a body   | 99 |             | "Reload"
            """
                    .lines()
                    .map(Row::of)
                    .toList();

    private ProtocolTable() {}

    /// As Markdown.
    ///
    /// @param columns what each version answers to each row, in the order of the versions
    static String text(List<String> versions, List<List<String>> columns) {
        StringBuilder table = new StringBuilder();
        line(table, "a client says", versions);
        line(table, "---", versions.stream().map(_ -> "---").toList());
        for (int i = 0; i < ROWS.size(); i++) {
            int row = i;
            line(table, ROWS.get(i).name(), columns.stream().map(cells -> cells.get(row)).toList());
        }
        return table.toString();
    }

    private static void line(StringBuilder table, String first, List<String> others) {
        table.append(
                others.stream().collect(Collectors.joining(" | ", "| " + first + " | ", " |\n")));
    }
}
