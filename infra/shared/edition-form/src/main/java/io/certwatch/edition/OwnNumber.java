package io.certwatch.edition;

import io.certwatch.platform.text.Localized;
import io.certwatch.platform.text.Messages;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number that we give to a result that is published without one, as the Ministry of Industry does in batches
 * (网络关键设备安全检测结果（第17批）). It follows from holder, models and batch, so the same row has the same number in every list of the
 * register and in the vault of every company. It is a key: people read {@link #words} instead.
 */
public final class OwnNumber {

    private static final String START = "无编号-第";
    private static final Pattern BATCH =
            Pattern.compile("第\\s*([0-9]{1,4}|[一二三四五六七八九十]{1,3})\\s*批|^\\s*([0-9]{1,4})\\s*批?\\s*$");
    private static final String DIGITS = "一二三四五六七八九";
    private static final int SHOWN = 10;
    private static final Pattern IGNORED = Pattern.compile("[\\s()\\[\\]【】;,、/]");

    private static final Messages MESSAGES = new Messages("io.certwatch.edition");

    private OwnNumber() {}

    /** Whether the number is one of these. */
    public static boolean is(String number) {
        return number.startsWith(START);
    }

    /**
     * Width, case, spaces, brackets, and what stands between models make no difference.
     *
     * @param batch its number, as {@link #batch} reads it
     * @return null unless all three are known
     */
    public static @Nullable String of(String holder, String models, @Nullable String batch) {
        var heldBy = key(holder);
        var named = key(models);
        if (batch == null || heldBy.isEmpty() || named.isEmpty()) return null;
        return START + batch + "批-" + digest(heldBy + "\n" + named);
    }

    private static String key(String text) {
        return IGNORED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    /** The number of the batch of one of our numbers. */
    public static String batchOf(String number) {
        return number.substring(START.length(), number.indexOf('批', START.length()));
    }

    /** What people read where a number stands: the number, or that there is none and which batch has the result. */
    public static Localized words(String number) {
        return is(number) ? of("own-number", number) : _ -> number;
    }

    /** The same inside a sentence, behind the word for the paper. */
    public static Localized inSentence(String number) {
        return is(number) ? of("own-number.in-sentence", number) : _ -> number;
    }

    private static Localized of(String key, String number) {
        return language -> MESSAGES.text(language, key, batchOf(number));
    }

    /** The number of the batch that the cell names, else the words above the table; null if neither does. */
    public static @Nullable String batch(String cell, String title) {
        var named = find(cell);
        return named == null ? find(title) : named;
    }

    private static @Nullable String find(String text) {
        var found = BATCH.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
        if (!found.find()) return null;
        var written = found.group(1) == null ? found.group(2) : found.group(1);
        return Character.isDigit(written.charAt(0))
                ? String.valueOf(Integer.parseInt(written))
                : String.valueOf(read(written));
    }

    /** Up to 99: 十七 is 17, 二十 is 20, 三十二 is 32. */
    private static int read(String words) {
        int ten = words.indexOf('十');
        if (ten < 0) return digit(words);
        int tens = ten == 0 ? 1 : digit(words.substring(0, ten));
        return 10 * tens + digit(words.substring(ten + 1));
    }

    private static int digit(String word) {
        return word.isEmpty() ? 0 : DIGITS.indexOf(word.charAt(0)) + 1;
    }

    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(hash).substring(0, SHOWN);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
