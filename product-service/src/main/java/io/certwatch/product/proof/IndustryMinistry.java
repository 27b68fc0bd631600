package io.certwatch.product.proof;

import io.certwatch.product.engine.text.Text;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Ministry of Industry and Information Technology, which publishes results of tests of network critical equipment in
 * batches. Institutes that carry its name test on their own account, and are not meant.
 */
final class IndustryMinistry {

    private static final Set<String> NAMES = Stream.of(
                    "工业和信息化部",
                    "中华人民共和国工业和信息化部",
                    "国家工业和信息化部",
                    "工信部",
                    "工业和信息化部网络安全管理局",
                    "工信部网络安全管理局",
                    "网络安全管理局",
                    "MIIT",
                    "Ministry of Industry and Information Technology")
            .map(Text::fold)
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern BRACKETS = Pattern.compile("[()（）]");

    private IndustryMinistry() {}

    /** Whether this is its name, in any case and width, also beside its short one. */
    static boolean isCalled(String body) {
        var parts = Arrays.stream(BRACKETS.split(body))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return !parts.isEmpty() && parts.stream().map(Text::fold).allMatch(NAMES::contains);
    }
}
