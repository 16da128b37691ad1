<?xml version="1.0" encoding="UTF-8"?>
<!-- Which sentences of a passage stand together, and how a stretch of a witness's text is set. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:d="https://duizhao.org/functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- What stands in a witness's text of a passage: sentences, sentences shared with other passages, gaps. -->
  <xsl:function name="d:items" as="element()*">
    <xsl:param name="ab" as="element(ab)?"/>
    <xsl:sequence select="$ab/(s | ptr | gap)"/>
  </xsl:function>

  <!-- The identifier that the alignment knows an item by; none for a gap. -->
  <xsl:function name="d:aligned-as" as="xs:string?">
    <xsl:param name="item" as="element()"/>
    <xsl:sequence select="if ($item/self::s) then string($item/@xml:id)
        else if ($item/self::ptr) then substring-after($item/@target, '#') else ()"/>
  </xsl:function>

  <!--
    The beads of a passage, base against lead, in the order of the base: maps with the first and the last item of each
    side, counted from 1. Each item of either side is in exactly one bead. Where sentences answer each other across,
    all between are one bead; what answers nothing goes with what is before it.
  -->
  <xsl:function name="d:beads" as="map(xs:string, xs:integer)*">
    <xsl:param name="passage" as="element(div)"/>
    <xsl:variable name="base" select="d:items($passage/ab[@type = 'base'])"/>
    <xsl:variable name="lead" select="d:items($passage/ab[@subtype = 'lead'])"/>
    <xsl:variable name="lead-at" as="map(xs:string, xs:integer)" select="map:merge(
        for $i in 1 to count($lead), $id in d:aligned-as($lead[$i]) return map { $id: $i }, map { 'duplicates': 'use-first' })"/>
    <!-- For each item of the base the items of the lead that answer it. -->
    <xsl:variable name="answers" as="array(xs:integer*)" select="array:join(
        for $item in $base return [ (d:aligned-as($item) ! key('link', ., $edition)/tokenize(@target, '\s+')
            ! substring-after(., '#') ! $lead-at(.)) ])"/>
    <xsl:variable name="count" select="count($base)"/>
    <!-- The least item of the lead that answers what follows an item of the base. -->
    <xsl:variable name="next" as="xs:integer*" select="
        fold-right(1 to $count, (count($lead) + 1),
            function($i, $sum) { (min(($answers($i), $sum[1])), $sum) })"/>
    <xsl:iterate select="1 to $count">
      <xsl:param name="from" as="xs:integer" select="1"/>
      <xsl:param name="lead-from" as="xs:integer" select="1"/>
      <xsl:param name="greatest" as="xs:integer" select="0"/>
      <xsl:variable name="i" select="."/>
      <xsl:variable name="greatest" select="max(($greatest, $answers($i)))"/>
      <xsl:choose>
        <xsl:when test="$i = $count or $greatest lt $next[$i + 1]">
          <xsl:variable name="lead-to" select="
              if ($i = $count) then count($lead)
              else if ($greatest = 0 or $next[$i + 1] gt count($lead)) then max(($greatest, $lead-from - 1))
              else $next[$i + 1] - 1"/>
          <xsl:sequence select="map { 'base-from': $from, 'base-to': $i, 'lead-from': $lead-from, 'lead-to': $lead-to }"/>
          <xsl:next-iteration>
            <xsl:with-param name="from" select="$i + 1"/>
            <xsl:with-param name="lead-from" select="$lead-to + 1"/>
            <xsl:with-param name="greatest" select="$greatest"/>
          </xsl:next-iteration>
        </xsl:when>
        <xsl:otherwise>
          <xsl:next-iteration>
            <xsl:with-param name="greatest" select="$greatest"/>
          </xsl:next-iteration>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:iterate>
  </xsl:function>

  <!-- By what an item is known in the trial for facing pages: its side, its passage, its place among the items. -->
  <xsl:function name="d:item-id" as="xs:string">
    <xsl:param name="item" as="element()"/>
    <xsl:variable name="side" select="if ($item/../@type = 'base') then 'base' else 'lead'"/>
    <xsl:sequence select="string-join(('item', $side, $item/ancestor::div[@type = 'passage']/@n,
        count($item/preceding-sibling::*[self::s or self::ptr or self::gap]) + 1), '-')"/>
  </xsl:function>

  <!-- Items of a witness, one after the other, a block for each of its paragraphs. -->
  <xsl:template name="run">
    <xsl:param name="items" as="element()*"/>
    <!-- Whether the first of them begins a paragraph. -->
    <xsl:param name="begins" as="xs:boolean" select="true()"/>
    <!-- Whether the headings before the first of them are set elsewhere. -->
    <xsl:param name="headed" as="xs:boolean" select="false()"/>
    <xsl:variable name="is-chinese" select="d:is-chinese($items[1]/../@xml:lang)"/>
    <!-- Most texts have neither verse nor headings of their own. -->
    <xsl:variable name="plain" select="empty($items[1]/../(lb | label))"/>
    <xsl:for-each-group select="$items" group-starting-with="*[preceding-sibling::*[1][self::milestone or self::label]]">
      <xsl:if test="not($plain or $headed and position() = 1)">
        <xsl:call-template name="labels">
          <xsl:with-param name="labels" select="d:labels(.)"/>
          <xsl:with-param name="item" select="."/>
        </xsl:call-template>
      </xsl:if>
      <xsl:variable name="texts" select="current-group()[last()]//text()[normalize-space()][not(parent::rt)]"/>
      <xsl:variable name="final" as="text()?" select="
          if (string-length($texts[last()]) lt 2 and count($texts) gt 1) then $texts[last() - 1] else $texts[last()]"/>
      <xsl:choose>
        <!-- Verse: a block for each line; where it takes two, the second is set in. -->
        <xsl:when test="not($plain) and d:is-verse(.)">
          <xsl:for-each-group select="current-group()" group-starting-with="*[preceding-sibling::*[1][self::lb]]">
            <xsl:variable name="line" as="node()*">
              <xsl:for-each select="current-group()"><xsl:call-template name="item"/></xsl:for-each>
            </xsl:variable>
            <xsl:choose>
              <xsl:when test="$is-chinese">
                <fo:block xsl:use-attribute-sets="chinese verse" xml:lang="{../@xml:lang}"><xsl:sequence select="$line"/></fo:block>
              </xsl:when>
              <xsl:otherwise>
                <fo:block xsl:use-attribute-sets="english verse"><fo:inline><xsl:sequence select="$line"/></fo:inline></fo:block>
              </xsl:otherwise>
            </xsl:choose>
          </xsl:for-each-group>
        </xsl:when>
        <xsl:when test="$is-chinese">
          <fo:block xsl:use-attribute-sets="chinese" xml:lang="{../@xml:lang}"
              text-indent="{if ($begins or position() gt 1) then $indent else '0pt'}">
            <xsl:for-each select="current-group()">
              <xsl:call-template name="item"><xsl:with-param name="final" select="$final" tunnel="yes"/></xsl:call-template>
            </xsl:for-each>
          </fo:block>
        </xsl:when>
        <xsl:otherwise>
          <!-- One inline for all. It becomes a tag Span, and only there do readers heed what FOP writes of a line that ends
               within a word: its text without the hyphen (ISO 32000-1, 14.9.4). -->
          <fo:block xsl:use-attribute-sets="english">
            <fo:inline>
              <xsl:for-each select="current-group()">
                <xsl:if test="position() gt 1"><xsl:text> </xsl:text></xsl:if>
                <xsl:call-template name="item"/>
              </xsl:for-each>
            </fo:inline>
          </fo:block>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
    <!-- Headings that nothing follows. -->
    <xsl:if test="not($plain)">
      <xsl:call-template name="labels">
        <xsl:with-param name="labels" select="d:labels-behind($items[last()])"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Whether an item is a line of a stanza. -->
  <xsl:function name="d:is-verse" as="xs:boolean">
    <xsl:param name="item" as="element()"/>
    <xsl:sequence select="exists($item/..[lb]) and (exists($item/preceding-sibling::*[1][self::lb])
        or exists($item/following-sibling::*[1][self::lb]))"/>
  </xsl:function>

  <!-- One of them, with a name by which the trial for facing pages knows where it stands. -->
  <xsl:template name="item">
    <xsl:choose>
      <xsl:when test="$layout = 'facing' and empty($spreads)">
        <fo:inline id="{d:item-id(.)}"><xsl:apply-templates select="." mode="sentence"/></fo:inline>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="sentence"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A witness's text of a passage. -->
  <xsl:template match="ab" mode="column">
    <xsl:param name="headed" as="xs:boolean" select="false()"/>
    <xsl:call-template name="run">
      <xsl:with-param name="items" select="d:items(.)"/>
      <xsl:with-param name="headed" select="$headed"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
