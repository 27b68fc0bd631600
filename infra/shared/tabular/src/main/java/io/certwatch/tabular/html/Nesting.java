package io.certwatch.tabular.html;

import io.certwatch.tabular.UnreadableSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** The limit of nested elements, and the elements that a browser does not show. */
final class Nesting {

    static final int DEEPEST = 400;
    static final Evaluator NOT_SHOWN = QueryParser.parse("script, style, noscript, template, [hidden]");

    private Nesting() {}

    /** The parser flattens elements that are nested deeper, and tables with them. */
    static void refuseBottomless(Element element, int above) throws UnreadableSource {
        var deepest = new AtomicInteger();
        element.traverse((_, depth) -> deepest.accumulateAndGet(depth, Math::max));
        if (above + deepest.get() > DEEPEST)
            throw new UnreadableSource("its elements are nested more than " + DEEPEST + " deep");
    }
}
