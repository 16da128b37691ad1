package org.duizhao.align;
import java.util.*; import java.util.regex.*;
public final class SentenceSplitter { public static List<Span> split(String p, String lang){ List<Span> r=new ArrayList<>(); Matcher m=Pattern.compile(lang.startsWith("zh")?"[^。！？]+[。！？]*[”』」]*":"(?<=\\s|^)[^\\s].*?(?:(?<!Feb)[.!?][\"”']?(?=\\s+[A-Z“\"]|$)|$)").matcher(p); while(m.find()) r.add(new Span(m.start(),m.end())); return r; } }
