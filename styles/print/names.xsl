<?xml version="1.0" encoding="UTF-8"?>
<!-- What things are called, and functions that look things up. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <xsl:key name="id" match="*[@xml:id]" use="@xml:id"/>

  <xsl:variable name="edition" select="/TEI"/>
  <xsl:variable name="header" select="/TEI/teiHeader"/>
  <xsl:variable name="title-en" select="string($header//titleStmt/title[@type = 'main'][starts-with(@xml:lang, 'en')][1])"/>
  <xsl:variable name="title-zh" select="string($header//titleStmt/title[@type = 'main'][starts-with(@xml:lang, 'zh')][1])"/>
  <xsl:variable name="subtitle-en" select="string($header//titleStmt/title[@type = 'sub'][starts-with(@xml:lang, 'en')][1])"/>
  <xsl:variable name="subtitle-zh" select="string($header//titleStmt/title[@type = 'sub'][starts-with(@xml:lang, 'zh')][1])"/>
  <xsl:variable name="version" select="string($header//editionStmt/edition/@n)"/>
  <!-- TEI has an edition name its publisher, and says “not stated” where it has none. -->
  <xsl:variable name="publisher" select="$header//publicationStmt/publisher[normalize-space() ne 'not stated']/normalize-space()"/>
  <xsl:variable name="date" select="xs:date($header//publicationStmt/date/@when)"/>
  <xsl:variable name="chinese" select="string(($header//witness/@xml:lang[starts-with(., 'zh')], 'zh')[1])"/>

  <!-- What a retroversion is called in the script of the edition. -->
  <xsl:variable name="retroversion-zh" select="if (starts-with($chinese, 'zh-Hant')) then '回譯' else '回译'"/>

  <!-- The element that a pointer such as #R.3 names. -->
  <xsl:function name="d:target" as="element()?">
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:sequence select="key('id', substring-after($pointer, '#'), $edition)"/>
  </xsl:function>

  <!-- The witness element behind a corresp such as #wit-A. -->
  <xsl:function name="d:witness" as="element(witness)?">
    <xsl:param name="pointer" as="xs:string?"/>
    <xsl:sequence select="d:target(string($pointer))[self::witness]"/>
  </xsl:function>

  <!-- The identifier of a block by which the running head knows that a passage stands on the page. -->
  <xsl:function name="d:span" as="xs:string">
    <xsl:param name="passage" as="element(div)"/>
    <xsl:param name="place" as="xs:string"/>
    <xsl:sequence select="'span-' || $passage/@n || '-' || $place"/>
  </xsl:function>

  <xsl:function name="d:siglum" as="xs:string">
    <xsl:param name="pointer" as="xs:string?"/>
    <xsl:sequence select="string(d:witness($pointer)/@n)"/>
  </xsl:function>

  <xsl:function name="d:kind" as="xs:string">
    <xsl:param name="witness" as="element(witness)?"/>
    <xsl:sequence select="string($witness/bibl/@type)"/>
  </xsl:function>

  <!-- Whether a part's Chinese is a retroversion. -->
  <xsl:function name="d:is-retroversion" as="xs:boolean">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="d:kind(d:witness(($part//ab[@type = 'base'])[1]/@corresp)) = 'retroversion'"/>
  </xsl:function>

  <xsl:function name="d:is-chinese" as="xs:boolean">
    <xsl:param name="lang" as="xs:string?"/>
    <xsl:sequence select="starts-with(string($lang), 'zh')"/>
  </xsl:function>

  <xsl:function name="d:lang" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="string(($node/ancestor-or-self::*[@xml:lang][1]/@xml:lang, 'en')[1])"/>
  </xsl:function>

  <xsl:function name="d:head-en" as="xs:string">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="string(($part/head[starts-with(@xml:lang, 'en')], $part/head)[1])"/>
  </xsl:function>

  <!-- Whether a text is set in the type of the English, at whichever side it stands. -->
  <xsl:function name="d:is-english" as="xs:boolean">
    <xsl:param name="ab" as="element(ab)?"/>
    <xsl:sequence select="exists($ab) and not(starts-with($ab/@xml:lang, 'zh'))"/>
  </xsl:function>

  <xsl:function name="d:head-zh" as="xs:string">
    <xsl:param name="part" as="element()"/>
    <xsl:sequence select="string($part/head[starts-with(@xml:lang, 'zh')][1])"/>
  </xsl:function>

  <!-- The titles of a part in both languages; once, if it has one. -->
  <xsl:function name="d:titles" as="xs:string">
    <xsl:param name="div" as="element(div)"/>
    <xsl:sequence select="string-join((d:title($div), d:head-zh($div)[not(. = ('', d:title($div)))]), ' ')"/>
  </xsl:function>

  <!-- The title of a division of the back matter. -->
  <xsl:function name="d:title" as="xs:string">
    <xsl:param name="div" as="element(div)"/>
    <xsl:sequence select="
        if ($div/@type = 'part') then d:head-en($div)
        else map { 'principles': 'Editorial Principles', 'commentary': 'Editorial Commentary', 'glossary': 'Glossary',
                   'concordance': 'Concordance', 'paratexts': 'Paratexts of the Witnesses', 'bibliography': 'Works Cited',
                   'index': 'Index' }(string($div/@type))"/>
  </xsl:function>

  <xsl:key name="link" match="linkGrp[@type = 'alignment']/link" use="tokenize(@target, '\s+') ! substring-after(., '#')"/>

  <!-- The base sentences that a sentence of another witness answers, by the alignment. -->
  <xsl:function name="d:answered" as="xs:string*">
    <xsl:param name="s" as="element(s)"/>
    <xsl:variable name="targets" select="key('link', $s/@xml:id, $edition)/tokenize(@target, '\s+')"/>
    <xsl:sequence select="($targets ! d:target(.))[parent::ab/@type = 'base']/string(@xml:id)"/>
  </xsl:function>

  <!-- 1, 2 and 4 to 6 of passage R.3 as R.3.1–2, 4–6: sentences of one passage in the shortest form. -->
  <xsl:function name="d:sentences" as="xs:string">
    <xsl:param name="ids" as="xs:string*"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:for-each-group select="$ids" group-adjacent="replace(., '\.[0-9]+$', '')">
        <xsl:variable name="passage" select="current-grouping-key()"/>
        <xsl:variable name="runs" as="xs:string*">
          <xsl:for-each-group select="current-group() ! xs:integer(replace(., '^.*\.', ''))"
              group-adjacent=". - position()">
            <xsl:sequence select="
                if (count(current-group()) gt 1) then current-group()[1] || '–' || current-group()[last()]
                else string(current-group())"/>
          </xsl:for-each-group>
        </xsl:variable>
        <xsl:sequence select="$passage || '.' || string-join($runs, ', ')"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="string-join($parts, '; ')"/>
  </xsl:function>

  <xsl:function name="d:rights" as="xs:string">
    <xsl:param name="witness" as="element(witness)"/>
    <xsl:variable name="note" select="$witness/note[@type = 'rights']"/>
    <xsl:variable name="holder" select="string($note/p[@n = 'holder'])"/>
    <xsl:variable name="statement" select="string($note/p[@n = 'statement'])"/>
    <xsl:sequence select="'Holder: ' || $holder || '. Statement: '
        || (if ($statement = 'not stated') then 'not stated' else '“' || $statement || '”')
        || '. Redistribution: ' || $note/p[@n = 'redistribution'] || '.'"/>
  </xsl:function>
</xsl:stylesheet>
