package io.certwatch.catalogue.edition.reading;

import static java.util.Objects.requireNonNull;

import io.certwatch.catalogue.edition.Reading.Found;
import io.certwatch.edition.Force;
import io.certwatch.tabular.Tables.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an edition from paragraphs and title rows. Ignores fields with contradicting values. */
final class PageFields {

    private static final Pattern NUMBER = Pattern.compile("([0-9]{4})\\s*年\\s*第\\s*([0-9]{1,3})\\s*号");
    private static final Pattern TITLE = Pattern.compile("《?((?:[^《》。，]*)?目录(?:[(（][^)）]*[)）])*)》?");
    private static final Pattern ENDS = Pattern.compile("废止|失效|停止执行|替代|不再执行|代替");
    private static final Pattern ON_ISSUE = Pattern.compile("自(?:印发|发布|公布|本公告发布)之?日起(?:施行|实施|执行|生效)");
    private static final Pattern FROM =
            Pattern.compile("自\\s*([0-9〇一二三四五六七八九十]{4}\\s*年[^自。]{1,12}?日)\\s*起(?:施行|实施|执行|生效)");
    private static final Map<String, String> AUTHORITIES = new LinkedHashMap<>();

    static {
        AUTHORITIES.put("国家互联网信息办公室", "CAC");
        AUTHORITIES.put("中央网信办", "CAC");
        AUTHORITIES.put("工业和信息化部", "MIIT");
        AUTHORITIES.put("公安部", "MPS");
        AUTHORITIES.put("财政部", "MOF");
        AUTHORITIES.put("国家认证认可监督管理委员会", "CNCA");
        AUTHORITIES.put("国家认监委", "CNCA");
    }

    private record Said(String value, String place, String text) {}

    private final List<Paragraph> paragraphs;
    private final Map<String, Said> said = new LinkedHashMap<>();

    PageFields(List<Paragraph> paragraphs) {
        this.paragraphs = paragraphs;
        number();
        title();
        dates();
        supersedes();
    }

    @Nullable
    String value(String field) {
        var found = said.get(field);
        return found == null ? null : found.value;
    }

    List<Found> found() {
        var found = new ArrayList<Found>();
        said.forEach((field, one) -> found.add(new Found(null, field, one.place, one.text)));
        return found;
    }

    /** Only authorities that sign count: those in a line without other text. */
    List<String> authorities() {
        var signing = new LinkedHashSet<String>();
        for (var paragraph : paragraphs) {
            var rest = ChineseDates.DAY
                    .matcher(ChineseDates.fold(paragraph.text()))
                    .replaceAll("")
                    .replace("中华人民共和国", "")
                    .replaceAll("公告|[\\s、,，]", "");
            var here = new ArrayList<String>();
            for (var authority : AUTHORITIES.entrySet()) {
                if (rest.contains(authority.getKey())) here.add(authority.getValue());
                rest = rest.replace(authority.getKey(), "");
            }
            if (rest.isEmpty()) signing.addAll(here);
        }
        return AUTHORITIES.values().stream()
                .distinct()
                .filter(signing::contains)
                .toList();
    }

    /** A number alone in its line is that of the announcement; other numbers are references. */
    private void number() {
        var alone = new LinkedHashMap<String, Paragraph>();
        var inTitles = new LinkedHashMap<String, Paragraph>();
        for (var paragraph : paragraphs) {
            var found = NUMBER.matcher(ChineseDates.fold(paragraph.text()));
            while (found.find()) {
                var number = found.group(1) + "年第" + found.group(2) + "号";
                boolean own = ChineseDates.fold(paragraph.text())
                        .replaceAll("[\\s()（）\\[\\]〔〕]|公告|总", "")
                        .equals(number);
                if (own) alone.putIfAbsent(number, paragraph);
                else if (paragraph.text().length() <= 80
                        && !ENDS.matcher(paragraph.text()).find()) inTitles.putIfAbsent(number, paragraph);
            }
        }
        var numbers = alone.isEmpty() ? inTitles : alone;
        if (numbers.size() != 1) return;
        numbers.forEach((number, paragraph) -> {
            say("announcement", number, paragraph);
            say("id", idOf(number), paragraph);
        });
    }

    static String idOf(String announcement) {
        var number = NUMBER.matcher(ChineseDates.fold(announcement));
        return number.find() ? number.group(1) + "-" + Integer.parseInt(number.group(2)) : "";
    }

    /** A heading that is the name of the catalogue, or contains it in title marks. */
    private void title() {
        for (var paragraph : paragraphs) {
            var text = paragraph.text();
            if (!text.contains("目录") || text.length() > 80 || ENDS.matcher(text).find()) continue;
            var title = text.contains("《") ? inMarks(text) : whole(text);
            if (title == null) continue;
            say("title", title, paragraph);
            if (text.contains("征求意见")) say("force", Force.CONSULTATION.name(), paragraph);
            break;
        }
        if (value("force") == null && value("announcement") != null)
            said.put(
                    "force",
                    new Said(
                            Force.STATUTORY.name(),
                            requireField("announcement").place,
                            requireField("announcement").text));
    }

    private Said requireField(String field) {
        return requireNonNull(said.get(field));
    }

    private static @Nullable String inMarks(String text) {
        var marked = Pattern.compile("《([^《》]*目录[^《》]*)》").matcher(text);
        return marked.find() ? marked.group(1).strip() : null;
    }

    private static @Nullable String whole(String text) {
        var title = TITLE.matcher(text.strip());
        return title.matches() ? title.group(1).strip() : null;
    }

    /** A date alone in its line, such as below the signatures, is the issue date. */
    private void dates() {
        for (var paragraph : paragraphs) {
            var folded = ChineseDates.fold(paragraph.text());
            var days = ChineseDates.in(folded);
            boolean alone = days.size() == 1
                    && ChineseDates.DAY
                            .matcher(folded)
                            .replaceAll("")
                            .replaceAll("发布|印发|日期|[:：\\s]", "")
                            .isEmpty();
            if (!alone) continue;
            var known = value("issued");
            if (known != null && !known.equals(days.getFirst().toString())) {
                said.remove("issued");
                break;
            }
            say("issued", days.getFirst().toString(), paragraph);
        }
        for (var paragraph : paragraphs) {
            var from = FROM.matcher(ChineseDates.fold(paragraph.text()));
            var issued = value("issued");
            if (from.find() && !ChineseDates.in(from.group(1)).isEmpty())
                say("effective", ChineseDates.in(from.group(1)).getFirst().toString(), paragraph);
            else if (issued != null && ON_ISSUE.matcher(paragraph.text()).find()) say("effective", issued, paragraph);
        }
    }

    private void supersedes() {
        for (var paragraph : paragraphs) {
            if (!ENDS.matcher(paragraph.text()).find()) continue;
            for (var sentence : paragraph.text().split("。")) {
                var number = NUMBER.matcher(ChineseDates.fold(sentence));
                if (ENDS.matcher(sentence).find() && sentence.contains("目录") && number.find())
                    say("supersedes", idOf(number.group()), paragraph);
            }
        }
    }

    private void say(String field, String value, Paragraph paragraph) {
        said.putIfAbsent(field, new Said(value, paragraph.place().toString(), paragraph.text()));
    }
}
