package io.certwatch.tabular.html;

import io.certwatch.tabular.Bytes;
import io.certwatch.tabular.Encodings;
import io.certwatch.tabular.TableReader;
import io.certwatch.tabular.TableSink;
import io.certwatch.tabular.UnreadableSource;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads all tables of a page, and the paragraphs around them. Refuses a page that asks to sign in, and half a page. */
public final class HtmlTables implements TableReader {

    private static final Pattern META_CHARSET = Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGN_IN = Pattern.compile("登录|登陆|log ?in|sign ?in", Pattern.CASE_INSENSITIVE);
    private static final int DEEPEST = 400;
    private static final int DECLARED_WITHIN = 4096;

    @Override
    public void read(InputStream original, @Nullable String charsetHint, TableSink sink) throws UnreadableSource {
        var bytes = Bytes.inMemory(original);
        var charset = Encodings.of(bytes, true, charsetHint == null ? declared(bytes) : charsetHint);
        var html = new String(bytes, charset);
        if (html.indexOf('\0') >= 0) throw new UnreadableSource("the page holds NUL bytes, which no text has");
        refuseHalfAPage(html);
        var page = Jsoup.parse(html);
        refuseBottomlessNesting(page);
        refuseToSignIn(page);
        page.select("script, style, noscript, template, [hidden]").remove();
        new Blocks(sink).read(page);
    }

    private static @Nullable String declared(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        var found = META_CHARSET.matcher(start);
        return found.find() ? found.group(1) : null;
    }

    private static void refuseHalfAPage(String html) throws UnreadableSource {
        var page = html.toLowerCase(Locale.ROOT);
        boolean open = occurrences(page, "<table") > occurrences(page, "</table");
        if (open) throw new UnreadableSource("the page ends in the middle of a table");
        if (page.contains("<html") && !page.contains("</html")) throw new UnreadableSource("the page breaks off before its end");
    }

    private static int occurrences(String text, String word) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) count++;
        return count;
    }

    /** The parser flattens what lies deeper still, and tables with it. */
    private static void refuseBottomlessNesting(Document page) throws UnreadableSource {
        var deepest = new AtomicInteger();
        page.traverse((_, depth) -> deepest.accumulateAndGet(depth, Math::max));
        if (deepest.get() > DEEPEST) throw new UnreadableSource("its elements lie more than " + DEEPEST + " deep in each other");
    }

    /** A page with a field for a password, and a page that says little but that one should sign in. */
    private static void refuseToSignIn(Document page) throws UnreadableSource {
        boolean password = page.selectFirst("input[type=password]") != null;
        boolean titled = SIGN_IN.matcher(page.title()).find() && page.selectFirst("table") == null;
        if (password || titled) throw new UnreadableSource("the page asks to sign in; it is not the document itself");
    }
}
