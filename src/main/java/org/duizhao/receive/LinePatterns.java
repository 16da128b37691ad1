package org.duizhao.receive;

import java.util.regex.Pattern;

/** What lines of a page look like that are known by a whole phrase. */
final class LinePatterns {

    static final Pattern RIGHTS = Pattern.compile("(?i).*(all rights reserved|without (the )?(prior )?written "
            + "(authori[sz]ation|permission|consent)|not be (republished|reproduced|copied|redistributed|reprinted)|©|\\(c\\) "
            + "?\\d{4}|copyright|版权所有|版權所有|未经.{0,12}(授权|许可|允许)|未經.{0,12}(授權|許可)|(不得|禁止|严禁|请勿|謝絕|谢绝).{0,8}(转载|轉載)"
            + "|(转载|轉載).{0,6}(请|請|注明|註明)).*");

    /** What a page must say of rights to be heard even from its footer: that it reserves them. */
    static final Pattern RESERVED = Pattern.compile(
            "(?i).*(all rights reserved|not be (republished|reproduced|copied|reprinted)|(不得|禁止|严禁).{0,8}(转载|轉載)).*");

    static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)(page|p\\.|第)?\\s*[-–—·\\[(]?\\s*\\d{1,4}\\s*[-–—·\\])]?\\s*(((of|/)\\s*\\d{1,4})|页|頁|[(（]共\\s?\\d+\\s?[页頁][)）])?");

    static final Pattern RULE = Pattern.compile("[\\p{P}\\p{S}\\s]{3,}|[*＊·•—–_=~-]+");

    static final Pattern BREADCRUMBS = Pattern.compile("[^>»›→]{1,40}(\\s*[>»›→]+\\s*[^>»›→]{1,60}){1,6}[>»›→]?\\s*");

    /** Three short items or more between bars. */
    static final Pattern BARRED = Pattern.compile("[^|｜]{1,24}([|｜][^|｜]{1,24}){2,}[|｜]?");

    static final Pattern CITE_HEADING =
            Pattern.compile("(?i)(how to )?cite( this)?( (page|article|text|work|as))?\\s*:?"
                    + "|(suggested|recommended) citation\\s*:?|引用(本文|格式)?[:：]?");

    static final Pattern CLOSING_NOTE = Pattern.compile("(?i)[(（\\[［【]?\\s*((this (is|was) (a|an|the) (full |abridged |"
            + "edited |revised )?(speech|text|excerpt|translation|transcript|address|article|extract|version)\\b"
            + "|(this|the) (article|essay|text|speech|translation|story|piece) (was |is )?(originally |first )?(appear|publish|deliver"
            + "|translat|taken|reprint|abridg)|(originally|first) (appeared|published|delivered|printed)|reprinted (from|with)"
            + "|translated (from|by)\\b).*|(本文|此文|原文)(是|为|系|原?载|原?載|刊|選自|选自|摘自|节选|發表|发表|曾).*"
            + "|(这是|這是).{2,80}(讲话|講話|文章|发言|發言|一部分|节选|節選|摘要)[。.]?|(原载|原載|摘自|选自|選自|节选自|節選自|载于|載於).*"
            + "|(作者|译者|譯者)(系|是|为|為|单位|單位|[:：]).*)");

    static final Pattern EDITORS_NOTE = Pattern.compile(
            "(?i)[(（\\[【]?\\s*(editors?[’']?s?[’']? note|translator[’']s note|编者按|編者按|编者的话|译者按|譯者按|核心提示|内容提要|摘要|内容摘要|导读)\\s*[:：】\\])）].*");

    static final Pattern ENUMERATED = Pattern.compile("(?:\\d{1,3}[.)、．]|[一二三四五六七八九十]{1,3}、|[IVXLC]{1,6}\\.).*");

    private LinePatterns() {}

    static boolean isBreadcrumbs(String line) {
        return line.length() < 200 && BREADCRUMBS.matcher(line).matches();
    }
}
