<?xml version="1.0" encoding="UTF-8"?>
<!--
  The layout on facing pages: the base on the left, the lead translation on the right, the same sentences on every
  spread. Which sentences those are is planned by the program, from a trial of each side by itself.
-->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:d="https://duizhao.org/functions" xmlns="https://duizhao.org/spreads"
    xmlns:spreads="https://duizhao.org/spreads" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
    exclude-result-prefixes="#all">

  <!-- The plan: parts with spreads with runs, a run being items of one passage, counted from 1. -->
  <xsl:param name="spreads" as="document-node()?" select="()"/>

  <!-- The first page holds the titles; the texts begin on the left page after it. -->
  <xsl:template name="facing">
    <xsl:variable name="part" select="."/>
    <xsl:variable name="planned" as="element()*" select="$spreads//spreads:part[@id = $part/@xml:id]/spreads:spread"/>
    <xsl:variable name="whole" as="element()">
      <spread>
        <xsl:for-each select=".//div[@type = 'passage']">
          <run passage="{@n}" base-from="1" base-to="{count(d:items(ab[@type = 'base']))}"
              lead-from="1" lead-to="{count(d:items(ab[@subtype = 'lead']))}"/>
        </xsl:for-each>
      </spread>
    </xsl:variable>
    <xsl:for-each select="if ($spreads) then $planned else $whole">
      <xsl:variable name="spread" select="."/>
      <xsl:variable name="number" select="position()"/>
      <xsl:for-each select="'base', 'lead'">
        <xsl:call-template name="facing-page">
          <xsl:with-param name="part" select="$part"/>
          <xsl:with-param name="runs" select="$spread/spreads:run"/>
          <xsl:with-param name="side" select="."/>
          <xsl:with-param name="id" select="'spread-' || $part/@xml:id || '-' || $number || '-' || ."/>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- One side of a spread. -->
  <xsl:template name="facing-page">
    <xsl:param name="part" as="element(div)"/>
    <xsl:param name="runs" as="element()*"/>
    <xsl:param name="side" as="xs:string"/>
    <xsl:param name="id" as="xs:string"/>
    <xsl:variable name="ab" select="(if ($side = 'base') then $part//ab[@type = 'base'] else $part//ab[@subtype = 'lead'])[1]"/>
    <fo:block id="{$id}" break-before="{if ($side = 'base') then 'even-page' else 'odd-page'}">
      <fo:block id="{$id}-head" xsl:use-attribute-sets="label facing-head" start-indent="{$number-width} + {d:mm(1)}"
          space-after="{d:pt(if (d:is-english($ab)) then 5 + $drop('lead') else 5)}">
        <xsl:call-template name="column-head">
          <xsl:with-param name="ab" select="$ab"/>
        </xsl:call-template>
      </fo:block>
      <xsl:for-each select="$runs">
        <xsl:variable name="run" select="."/>
        <xsl:variable name="passage" select="key('id', $run/@passage, $edition)"/>
        <xsl:variable name="from" select="xs:integer(if ($side = 'base') then @base-from else @lead-from)"/>
        <xsl:variable name="to" select="xs:integer(if ($side = 'base') then @base-to else @lead-to)"/>
        <xsl:choose>
          <xsl:when test="$side = 'base' and $run/@base-from = '1'">
            <xsl:call-template name="facing-heads">
              <xsl:with-param name="passage" select="$passage"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="$side = 'lead' and $run/@lead-from = '1'">
            <fo:block start-indent="{$number-width} + {d:mm(1)}" keep-with-next.within-page="always">
              <xsl:call-template name="labels">
                <xsl:with-param name="labels" select="d:opening-labels($passage)"/>
                <xsl:with-param name="item" select="d:items($passage/ab[@subtype = 'lead'])[1]"/>
              </xsl:call-template>
            </fo:block>
          </xsl:when>
        </xsl:choose>
        <xsl:call-template name="facing-run">
          <xsl:with-param name="passage" select="$passage"/>
          <xsl:with-param name="side" select="$side"/>
          <xsl:with-param name="from" select="$from"/>
          <xsl:with-param name="to" select="$to"/>
          <xsl:with-param name="begins" select="$run/@base-from = '1'"/>
        </xsl:call-template>
        <!-- Headings that nothing follows. -->
        <xsl:variable name="behind" select="key('heads', d:behind($part), $edition)"/>
        <xsl:if test="$side = 'base' and $behind and empty(d:next-passage($passage, $part))
            and $to = count(d:items($passage/ab[@type = 'base']))">
          <xsl:for-each select="$behind">
            <fo:block start-indent="{$number-width} + {d:mm(1)}"><xsl:call-template name="section-head"/></fo:block>
          </xsl:for-each>
        </xsl:if>
      </xsl:for-each>
    </fo:block>
  </xsl:template>

  <!-- The base's headings before a passage. They have paddings and no spaces, and in the trial a name, so that the
       program can measure them. -->
  <xsl:template name="facing-heads">
    <xsl:param name="passage" as="element(div)"/>
    <xsl:variable name="sections" select="key('heads', $passage/@xml:id, $edition)"/>
    <xsl:if test="$sections">
      <fo:block start-indent="{$number-width} + {d:mm(1)}" padding-before="{d:pt(4)}" padding-before.conditionality="retain"
          padding-after="{d:pt(4)}" padding-after.conditionality="retain" keep-together.within-page="always"
          keep-with-next.within-page="always">
        <xsl:if test="empty($spreads)"><xsl:attribute name="id" select="'heads-base-' || $passage/@n || '-1'"/></xsl:if>
        <xsl:for-each select="$sections">
          <xsl:call-template name="section-head"/>
        </xsl:for-each>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- Items of a passage beside its number, which stands in brackets where the passage goes on. -->
  <xsl:template name="facing-run">
    <xsl:param name="passage" as="element(div)"/>
    <xsl:param name="side" as="xs:string"/>
    <xsl:param name="from" as="xs:integer"/>
    <xsl:param name="to" as="xs:integer"/>
    <xsl:param name="begins" as="xs:boolean"/>
    <xsl:variable name="items" select="
        d:items(if ($side = 'base') then $passage/ab[@type = 'base'] else $passage/ab[@subtype = 'lead'])[position() = $from to $to]"/>
    <fo:list-block provisional-distance-between-starts="{$number-width} + {d:mm(1)}" provisional-label-separation="{d:mm(1)}"
        space-after="{d:pt(7)}">
      <fo:list-item>
        <fo:list-item-label end-indent="label-end()">
          <fo:block xsl:use-attribute-sets="passage-number">
            <xsl:attribute name="padding-top" select="d:pt($drop(if (d:is-english($items[1]/ancestor::ab)) then 'number-lead' else 'number-base'))"/>
            <xsl:if test="$side = 'base' and $begins"><xsl:attribute name="id" select="$passage/@xml:id"/></xsl:if>
            <xsl:if test="not($begins)">
              <xsl:attribute name="font-weight">normal</xsl:attribute>
            </xsl:if>
            <xsl:value-of select="if ($begins) then $passage/@n else '(' || $passage/@n || ')'"/>
          </fo:block>
        </fo:list-item-label>
        <fo:list-item-body start-indent="body-start()">
          <fo:block id="{d:span($passage, $side || $from)}" xsl:use-attribute-sets="facing-text">
            <xsl:call-template name="run">
              <xsl:with-param name="items" select="$items"/>
              <xsl:with-param name="begins" select="$from = 1"/>
              <xsl:with-param name="headed" select="$from = 1"/>
            </xsl:call-template>
          </fo:block>
        </fo:list-item-body>
      </fo:list-item>
    </fo:list-block>
  </xsl:template>
</xsl:stylesheet>
