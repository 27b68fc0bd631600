package io.certwatch.product.productimport.web;

import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import io.certwatch.product.productimport.FaultyRow;
import io.certwatch.product.productimport.reading.Read.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes rejected rows until it is full: of as many as are wanted, or of fewer long ones. Whoever reads it looks at them; whoever corrects them takes the CSV. */
final class ErrorPage implements Predicate<FaultyRow> {

    /** Characters of a text; a longer one is cut and ends in an ellipsis. */
    static final int LONGEST_TEXT = 1_000;
    /** Characters; what a row has more is on the page if it is the only one. */
    static final long HEAVIEST = 1 << 20;

    /** What one text takes beside its characters. */
    private static final int TEXT = 16;

    /**
     * @param row   as a spreadsheet numbers it
     * @param cells as they stand in it, the first column first; long ones are cut
     */
    record ErrorView(String sheet, long row, List<Problem> problems, List<String> cells) {

        static ErrorView of(FaultyRow rejection) {
            return new ErrorView(rejection.place().sheet(), rejection.place().row(), rejection.problems().stream().map(ErrorPage::cut).toList(),
                    rejection.cells().stream().map(ErrorPage::cut).toList());
        }

        private long weight() {
            return problems.stream().mapToLong(problem -> 5 * TEXT + problem.header().length() + problem.reason().length() + length(problem.value())).sum()
                    + cells.stream().mapToLong(cell -> TEXT + cell.length()).sum();
        }
    }

    private final int most;
    private final List<ErrorView> rows = new ArrayList<>();
    private long weight;
    private long last;
    private boolean more;

    ErrorPage(int most) {
        this.most = most;
    }

    /** The first that has no room tells that there is a next page. */
    @Override
    public boolean test(FaultyRow rejection) {
        var row = ErrorView.of(rejection);
        more = rows.size() == most || !rows.isEmpty() && weight + row.weight() > HEAVIEST;
        if (more) return false;
        rows.add(row);
        weight += row.weight();
        last = rejection.number();
        return true;
    }

    Page<ErrorView> page() {
        return new Page<>(rows, more ? Cursor.encode("" + last) : null);
    }

    private static Problem cut(Problem problem) {
        var value = problem.value();
        return new Problem(problem.column(), cut(problem.header()), problem.field(), value == null ? null : cut(value), cut(problem.reason()));
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) return text;
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end) + "…";
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
