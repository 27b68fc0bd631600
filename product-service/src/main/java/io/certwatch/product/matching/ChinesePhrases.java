package io.certwatch.product.matching;

import java.time.LocalDate;

final class ChinesePhrases implements Sentences.Phrases {

    @Override
    public String recognised(Finding finding) {
        var first = finding.evidence().getFirst();
        return field(first) + (Sentences.isText(first) ? "中有“" : "为“") + first.text() + "”，对应" + finding.edition()
            + "版“" + finding.name().zh() + "”（" + finding.entry() + "）";
    }

    private static String field(Evidence evidence) {
        return switch (evidence.field()) {
            case "name.zh", "name.en" -> "名称";
            case "model" -> "型号";
            case "manufacturer" -> "制造商";
            case "description" -> "产品说明";
            case "declaredEntry" -> "申报类别";
            case Certified.FIELD -> "同型号的证书";
            default -> "规格参数";
        };
    }

    @Override
    public String doubt(Doubt doubt) {
        return switch (doubt) {
            case WEAK_NAME -> "，但这一叫法也用于其他产品";
            case IN_PASSING -> "，但只是顺带提到";
            case GOES_ON -> "，但其后的文字可能另指他物";
            case CONTRADICTED -> "，但另有文字表明可能是配件、服务或其他产品";
            case MAKER_ONLY -> "，是网络安全产品厂商，但未识别出具体产品";
            case FIGURES_ONLY -> "，这是该类别的指标，但未识别出产品名称";
            case OTHER_GOODS -> "，但海关编码属于其他货物";
        };
    }

    @Override
    public String met(CriterionResult criterion) {
        return label(criterion) + criterion.actual() + "，达到" + required(criterion) + "的要求";
    }

    @Override
    public String notMet(CriterionResult criterion) {
        return label(criterion) + criterion.actual() + "，未达到" + required(criterion) + "的要求";
    }

    @Override
    public String open(CriterionResult criterion) {
        return criterion.actual() == null
            ? "缺少" + label(criterion) + "（要求" + required(criterion) + "）"
            : label(criterion) + criterion.actual() + "，不足以判断是否达到" + required(criterion);
    }

    private static String label(CriterionResult criterion) {
        return criterion.label().zh().isEmpty() ? criterion.parameter() : criterion.label().zh();
    }

    private static String required(CriterionResult criterion) {
        return criterion.required().replace(" entries", "条").replace(" cores", "核").replace(" levels", "级");
    }

    @Override
    public String below(Evidence below) {
        return "“" + below.text() + "”属于远低于门槛的产品";
    }

    @Override
    public String noThresholds() {
        return "，该类别不设指标门槛";
    }

    @Override
    public String separator() {
        return "；";
    }

    @Override
    public String inForceFrom(LocalDate day) {
        return "该目录自" + day + "起施行";
    }

    @Override
    public String decided(Finding finding, Decided decided) {
        var entry = finding.edition() + "版“" + finding.name().zh() + "”（" + finding.entry() + "）";
        return switch (decided) {
            case IN_SCOPE -> "经人工审核，认定属于" + entry;
            case NOT_IN_SCOPE -> "经人工审核，认定不属于" + entry;
            case UNSETTLED -> "是否属于" + entry + "有待重新认定或补充资料";
        };
    }

    @Override
    public String conclusion(Finding finding) {
        if (finding.warning()) return "；该清单目前没有约束力，仅作提示。";
        return switch (finding.verdict()) {
            case REQUIRED -> "：需要安全认证或安全检测。";
            case REVIEW -> "：需人工确认。";
            case NOT_REQUIRED -> "：不需要认证。";
        };
    }

    @Override
    public String somethingElse(Evidence word) {
        return field(word) + "中有“" + word.text() + "”，是配件、服务或目录以外的产品：不需要认证。";
    }

    @Override
    public String nothing() {
        return "未能识别该产品，既未对应到目录类别，也未识别为其他物品，不代表不需要认证。";
    }
}
