package io.certwatch.catalogue.source;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The meaning of a column in a published list or register, and its known headers. */
public enum Header {
    ORDINAL("序号", "no", "no.", "#", "item", "ordinal"),
    CODE("类别代码", "代码", "code", "entry code"),
    KIND("类型", "目录类型", "kind"),
    CATEGORY(
            "产品类别",
            "设备类别",
            "设备或产品类别",
            "设备/产品类别",
            "类别",
            "种类",
            "品类",
            "产品种类",
            "category",
            "product category",
            "equipment category",
            "entry"),
    CATEGORY_EN("类别英文名称", "产品类别英文", "设备类别英文", "英文名称", "english name", "category (english)", "name en", "english"),
    SCOPE("范围", "产品描述", "设备描述", "描述", "说明", "产品范围", "范围说明", "scope", "description"),
    SCOPE_EN("范围英文", "英文描述", "产品描述英文", "scope en", "scope (english)", "english description"),
    CRITERIA("门槛", "性能指标", "指标", "技术指标", "参数", "性能要求", "criteria", "thresholds", "threshold"),
    PRODUCT("产品名称", "设备名称", "名称", "product", "product name", "equipment name", "name"),
    MODEL("产品型号", "设备型号", "规格型号", "型号", "型号规格", "产品型号/版本", "型号/版本", "model", "models", "model number"),
    HOLDER(
            "企业名称",
            "生产企业",
            "申请单位",
            "单位名称",
            "生产厂商",
            "厂商",
            "持证单位",
            "制造商",
            "委托单位",
            "申请企业",
            "生产单位",
            "持证人",
            "获证单位",
            "证书持有人",
            "获证组织",
            "获证企业",
            "持证企业",
            "holder",
            "certificate holder",
            "licensee",
            "manufacturer",
            "company",
            "applicant",
            "vendor"),
    NUMBER(
            "证书编号",
            "报告编号",
            "编号",
            "证书号",
            "证书/报告编号",
            "检测报告编号",
            "认证证书编号",
            "证书编号/报告编号",
            "certificate number",
            "certificate no",
            "certificate no.",
            "number",
            "report number"),
    STANDARDS("符合标准", "标准", "依据标准", "适用标准", "检测依据", "standard", "standards"),
    BODY("认证/检测机构", "检测机构", "认证机构", "机构", "认证检测机构", "认证或检测机构", "发证机构", "body", "laboratory", "certification body"),
    PROOF("认证/检测", "方式", "认证或检测", "结果类型", "kind of result", "result kind"),
    ISSUED("发证日期", "颁发日期", "发布日期", "签发日期", "有效期起", "发证时间", "issued", "issue date", "date of issue"),
    VALID_UNTIL("有效期", "有效期至", "有效期限", "截止日期", "到期日期", "有效截止日期", "valid until", "expiry", "expiry date", "expires"),
    STATUS("状态", "证书状态", "status");

    /** In characters; longer cells are text. */
    private static final int LONGEST = 100;

    private static final Pattern BRACKETED = Pattern.compile("[(（\\[【][^(（\\[【)）\\]】]*+[)）\\]】]");
    private static final Pattern DECORATION = Pattern.compile("[\\s*：:]");
    private static final Map<String, Header> BY_WORDING = byWording();
    /** The maker of a device counts as the holder of its certificate, unless there is a column for the holder. */
    private static final Set<String> MAKERS = Set.of("生产企业", "生产厂商", "厂商", "制造商", "生产单位", "manufacturer", "vendor");

    private final List<String> wordings;

    Header(String... wordings) {
        this.wordings = List.of(wordings);
    }

    /** The most common header, for messages. */
    public String wording() {
        return wordings.getFirst();
    }

    /** Matches the whole text, else the text without parts in brackets. */
    static Optional<Header> of(String text) {
        if (text.length() > LONGEST || figure(text)) return Optional.empty();
        var whole = BY_WORDING.get(normal(text));
        if (whole != null) return Optional.of(whole);
        var bracketed = BRACKETED.matcher(text);
        return bracketed.find()
                ? Optional.ofNullable(BY_WORDING.get(normal(bracketed.replaceAll(""))))
                : Optional.empty();
    }

    /** Whether a column with this header gives way to another one of the same meaning with a more exact header. */
    static boolean givesWay(String text) {
        return MAKERS.contains(normal(text))
                || MAKERS.contains(normal(BRACKETED.matcher(text).replaceAll("")));
    }

    /** Most cells contain a digit, which no header has outside brackets. */
    private static boolean figure(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') return true;
            if ("(（[【".indexOf(c) >= 0) return false;
        }
        return false;
    }

    /** If two share a header, the first one has it. */
    private static Map<String, Header> byWording() {
        var headers = new HashMap<String, Header>();
        for (var header : values()) {
            for (var wording : header.wordings) headers.putIfAbsent(normal(wording), header);
        }
        return headers;
    }

    private static String normal(String text) {
        return DECORATION
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
