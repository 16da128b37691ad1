<?xml version="1.0" encoding="UTF-8"?>
<!--
  Headings. Those of a base text divide its part and stand before the passages that follow them; those of a translation
  stand in its text, and where they open a passage beside the base's own.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- What a part has one below the other: passages, and headings before them, at whatever depth. -->
  <xsl:function name="d:divisions" as="element(div)*">
    <xsl:param name="part" as="element(div)"/>
    <xsl:sequence select="$part//div[@type = ('section', 'passage')]"/>
  </xsl:function>

  <!-- Divisions with headings by the passage before which their headings stand, or as standing behind the last. -->
  <xsl:key name="heads" match="div[@type = 'part']//div[@type = 'section']"
      use="(d:passage-after(.)/@xml:id, d:behind(ancestor::div[@type = 'part']))[1]"/>

  <xsl:function name="d:behind" as="xs:string">
    <xsl:param name="part" as="element(div)"/>
    <xsl:sequence select="$part/@xml:id || ' behind'"/>
  </xsl:function>

  <!-- The next passage of the part behind a heading. -->
  <xsl:function name="d:passage-after" as="element(div)?">
    <xsl:param name="section" as="element(div)"/>
    <xsl:variable name="inside" select="($section//div[@type = 'passage'])[1]"/>
    <xsl:sequence select="
        if ($inside) then $inside
        else d:next-passage($section, $section/ancestor::div[@type = 'part'])"/>
  </xsl:function>

  <!-- The next passage of a part behind a division of it; none behind the last. -->
  <xsl:function name="d:next-passage" as="element(div)?">
    <xsl:param name="division" as="element(div)"/>
    <xsl:param name="part" as="element(div)"/>
    <xsl:sequence select="$division/following::div[@type = 'passage'][1][ancestor::div[@type = 'part'] is $part]"/>
  </xsl:function>

  <!-- The tag of a heading, or of the number of a passage, by how deep it stands; the part's own is the first. -->
  <xsl:function name="d:heading" as="xs:string">
    <xsl:param name="division" as="element(div)"/>
    <xsl:sequence select="'H' || min((6, count($division/ancestor::div[@type = 'section']) + 2))"/>
  </xsl:function>

  <!-- By the passage that follows, so that nothing need be counted from the beginning of the part. -->
  <xsl:function name="d:section-id" as="xs:string">
    <xsl:param name="section" as="element(div)"/>
    <xsl:variable name="at" as="xs:string" select="
        string((d:passage-after($section)/@xml:id, d:behind($section/ancestor::div[@type = 'part']))[1])"/>
    <xsl:sequence select="
        'section-' || translate($at, ' ', '-') || '-' || count(key('heads', $at, $edition)[. &lt;&lt; $section]) + 1"/>
  </xsl:function>

  <!-- A heading as plain words, with brackets around what the editors have supplied. -->
  <xsl:function name="d:heading-words" as="xs:string">
    <xsl:param name="heading" as="element()"/>
    <xsl:variable name="words"><xsl:apply-templates select="$heading" mode="inline"/></xsl:variable>
    <xsl:sequence select="normalize-space($words)"/>
  </xsl:function>

  <!-- The heading of a division. In a synopsis behind the parts it stands a second time, and no link leads there. -->
  <xsl:template name="section-head">
    <xsl:param name="again" as="xs:boolean" select="false()"/>
    <fo:block xsl:use-attribute-sets="section-head" role="{d:heading(.)}"
        font-size="{d:pt(if (ancestor::div[@type = 'section']) then 10.5 else 11.5)}">
      <xsl:if test="not($again)"><xsl:attribute name="id" select="d:section-id(.)"/></xsl:if>
      <xsl:apply-templates select="head" mode="inline"/>
    </fo:block>
  </xsl:template>

  <!-- The headings right before an item of a translation. -->
  <xsl:function name="d:labels" as="element(label)*">
    <xsl:param name="item" as="element()?"/>
    <xsl:sequence select="
        if ($item/preceding-sibling::*[1][self::label])
        then $item/preceding-sibling::label[following-sibling::*[not(self::label)][1] is $item]
        else ()"/>
  </xsl:function>

  <!-- The headings right behind an item that is the last of its text. -->
  <xsl:function name="d:labels-behind" as="element(label)*">
    <xsl:param name="item" as="element()?"/>
    <xsl:sequence select="$item/following-sibling::*[1][self::label]/../label[empty(following-sibling::*[not(self::label)])]"/>
  </xsl:function>

  <!-- The headings that open a passage in its lead translation. -->
  <xsl:function name="d:opening-labels" as="element(label)*">
    <xsl:param name="passage" as="element(div)?"/>
    <xsl:sequence select="d:labels(d:items($passage/ab[@subtype = 'lead'])[1])"/>
  </xsl:function>

  <!-- The heading of the lead translation that stands beside one of the base: the first beside the first. -->
  <xsl:function name="d:label-beside" as="element(label)?">
    <xsl:param name="section" as="element(div)"/>
    <xsl:variable name="passage" select="d:passage-after($section)"/>
    <xsl:variable name="labels" select="d:opening-labels($passage)"/>
    <xsl:if test="$labels">
      <xsl:variable name="sections" select="key('heads', $passage/@xml:id, $edition)"/>
      <xsl:sequence select="$labels[count($sections[. &lt;&lt; $section]) + 1]"/>
    </xsl:if>
  </xsl:function>

  <!-- The headings that open a passage in its lead translation and have none of the base beside them. -->
  <xsl:function name="d:labels-alone" as="element(label)*">
    <xsl:param name="passage" as="element(div)"/>
    <xsl:variable name="labels" select="d:opening-labels($passage)"/>
    <xsl:sequence select="
        if ($labels) then subsequence($labels, count(key('heads', $passage/@xml:id, $edition)) + 1) else ()"/>
  </xsl:function>

  <!-- Headings of a translation, one below the other. They have paddings and no spaces, and in the trial for facing pages
       a name, so that the program can measure them. -->
  <xsl:template name="labels">
    <xsl:param name="labels" as="element(label)*"/>
    <xsl:param name="item" as="element()?" select="()"/>
    <xsl:if test="$labels">
      <fo:block padding-before="{d:pt(4)}" padding-before.conditionality="retain" padding-after="{d:pt(2)}" keep-together.within-page="always"
          keep-with-next.within-page="always">
        <xsl:if test="$item and $layout = 'facing' and empty($spreads)">
          <xsl:attribute name="id" select="replace(d:item-id($item), '^item', 'heads')"/>
        </xsl:if>
        <xsl:for-each select="$labels">
          <xsl:call-template name="label"/>
        </xsl:for-each>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- The levels of tags must not skip one (ISO 14289-1, 7.4.2): a heading beside one of the base is of its level, another
       of that of the section that it stands in. On facing pages it is no heading for readers, since all of the base's on
       the left page come before those on the right. -->
  <xsl:template name="label">
    <xsl:param name="size" as="xs:decimal" select="if (number(@n) gt 1) then 10.5 else 11.5"/>
    <xsl:param name="role" as="xs:string" select="
        if ($layout = 'facing') then 'P' else 'H' || min((6, max((2, count(ancestor::div[@type = 'section']) + 1))))"/>
    <fo:block xsl:use-attribute-sets="section-head" space-before="0pt" space-after="0pt" role="{$role}"
        font-size="{d:pt($size)}" line-height="{d:pt($size * 1.3)}" xml:lang="{../@xml:lang}">
      <xsl:if test="d:is-chinese(../@xml:lang)">
        <xsl:attribute name="font-family">Song, Latin, Kai</xsl:attribute>
        <!-- As large as Chinese words in a heading of the base. -->
        <xsl:attribute name="font-size" select="d:pt($size * 0.94)"/>
      </xsl:if>
      <xsl:apply-templates mode="inline"/>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
